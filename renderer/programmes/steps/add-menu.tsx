import { Menu } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { STAGE_FIGURES } from '../../../preload/contract'
import { forThis } from '../desk'
import { KindIcon, WallIcon } from './kind-icon'
import { figures, type Made, make, SOURCES, type Source } from './sources'

interface AddMenuProps {
  /** What opens it. */
  children: ReactElement
  /** Several things may be chosen at once. */
  many: boolean
  /** `step-add` or `step-change`: of the test ids. */
  id: string
  opened?: boolean
  onChange?: (opened: boolean) => void
  onMade: (made: Made[]) => void
}

const ICONS: Record<Source, ReactNode> = {
  wall: <WallIcon />,
  scene: <KindIcon kind="scene" />,
  camera: <KindIcon kind="camera" />,
  still: <KindIcon kind="still" />,
  shot: <IconCamera size="1rem" aria-hidden="true" />,
  bookmark: <KindIcon kind="bookmark" />,
}

/** Whatever a step can show. */
export function AddMenu({ children, many, id, onMade, ...menu }: AddMenuProps) {
  const { t } = useTranslation()
  const choose = async (source: Source) => {
    const made = await forThis(make(source, many))
    if (made && made.length > 0) onMade(made)
  }
  return (
    <Menu position="bottom-start" width="19rem" {...menu}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {SOURCES.map((source) => (
          <Menu.Item
            key={source}
            leftSection={ICONS[source]}
            onClick={() => void choose(source)}
            data-testid={`${id}-${source}`}
          >
            {t(`programmes.sources.${source}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('programmes.sources.figures')}</Menu.Label>
        {STAGE_FIGURES.map((page) => (
          <Menu.Item
            key={page}
            leftSection={<KindIcon kind="figures" />}
            onClick={() => onMade([figures(page)])}
            data-testid={`${id}-figures-${page}`}
          >
            {t(`dashboard.kinds.${page}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
