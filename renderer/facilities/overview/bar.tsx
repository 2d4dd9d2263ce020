import { Button, Menu, SegmentedControl } from '@mantine/core'
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { FigureOrder, FigurePage } from '../../../preload/contract'
import { openUrge } from '../../components/dialogs'
import { KeyHint } from '../../components/keymap'
import { Trail } from '../../components/places/trail'
import { useSpeech } from '../../components/places/use-speech'
import { clockTime, dateOf } from '../../components/time'
import { swapOrder } from '../room-store'
import css from './bar.module.css'
import { exportTable } from './export'
import { scopeOf } from './scope'

interface BarProps {
  page: FigurePage
  /** Opens a place by its path. */
  onGo: (path: readonly string[]) => void
  /** What is to be known of the figures as a whole. */
  notes: ReactNode
}

/** Where one is, from the province down, and what can be done with its figures. */
export function Bar({ page, onGo, notes }: BarProps) {
  return (
    <div className={css.bar} data-leaf={page.here.level === 'facility' || undefined}>
      <Trail page={page} onGo={onGo} up="facilities.up" />
      {notes}
      <AsOf at={page.at} />
      {page.here.level !== 'facility' && (
        <>
          <Order page={page} />
          <Urge page={page} />
          <Export page={page} />
        </>
      )}
    </div>
  )
}

function AsOf({ at }: { at: number }) {
  const { t, language } = useSpeech()
  const time = clockTime(at, language, true)
  return (
    <span className={css.asOf} title={`${time} ${dateOf(at)}`} data-testid="figures-as-of">
      {t('facilities.overview.asOf', { time })}
    </span>
  )
}

function Order({ page }: { page: FigurePage }) {
  const { t } = useSpeech()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('facilities.overview.order.label')}
      value={page.order}
      onChange={(order) =>
        swapOrder(
          order as FigureOrder,
          page.trail.map(({ code }) => code),
        )
      }
      data={(['authority', 'district'] as const).map((value) => ({
        value,
        label: (
          <span data-testid={`figures-order-${value}`}>
            {t(`facilities.overview.order.${value}`)}
          </span>
        ),
      }))}
    />
  )
}

/** The document about whoever is behind, of the place that is shown. */
function Urge({ page }: { page: FigurePage }) {
  const { t } = useSpeech()
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFileText />}
      onClick={() => openUrge(scopeOf(page.trail))}
      data-testid="figures-urge"
    >
      {t('facilities.overview.urge')}
    </Button>
  )
}

/** Opens the menu, for its key; the menu gives its button an id of its own. */
export const openExport = () =>
  document.querySelector<HTMLElement>('[data-opens="figures-export"]')?.click()

function Export({ page }: { page: FigurePage }) {
  const { t, language } = useSpeech()
  const [opened, setOpened] = useState(false)
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          data-opens="figures-export"
          size="xs"
          variant="default"
          leftSection={<IconFileSpreadsheet />}
          rightSection={<KeyHint action="facilities.export" />}
          data-testid="figures-export"
        >
          {t('facilities.overview.export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('facilities.overview.export.what')}</Menu.Label>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Menu.Item
            key={format}
            onClick={() => exportTable(page, format, language)}
            data-testid={`figures-export-${format}`}
          >
            {t(`facilities.overview.export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
