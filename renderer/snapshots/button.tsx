import { Button, Menu } from '@mantine/core'
import {
  IconCamera,
  IconChevronDown,
  IconClock,
  IconFolderOpen,
  IconLayoutGrid,
  IconPhoto,
  IconSettings,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../components/allowed'
import { openSnapshots } from '../components/dialogs'
import { KeyHint } from '../components/keymap'
import { perform, type WallView } from './layer'
import css from './snapshots.module.css'
import { revealTaken } from './take'

/** Takes the selected tile; what else can be taken is behind it. */
export function SnapshotButton({ wall }: { wall: WallView }) {
  const { t } = useTranslation()
  const allowed = useAllowed('mark')
  return (
    <div className={css.both}>
      <Button
        {...allowed}
        className={`top-button ${css.button}`}
        variant="default"
        data-testid="snapshot-button"
        rightSection={<KeyHint action="snapshot.tile" />}
        onClick={() => void perform('tile', wall)}
      >
        {t('snapshots.take')}
      </Button>
      <Menu position="bottom-end" width="20rem">
        <Menu.Target>
          <Button
            {...allowed}
            className={`top-button ${css.more}`}
            variant="default"
            aria-label={t('snapshots.more')}
            data-testid="snapshot-menu"
          >
            <IconChevronDown size="1rem" aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Items wall={wall} />
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function Items({ wall }: { wall: WallView }) {
  const { t } = useTranslation()
  const kinds = [
    { key: 'tile', Icon: IconCamera },
    { key: 'wall', Icon: IconPhoto },
    { key: 'each', Icon: IconLayoutGrid },
  ] as const
  return (
    <>
      {kinds.map(({ key, Icon }) => (
        <Menu.Item
          key={key}
          leftSection={<Icon />}
          rightSection={<KeyHint action={`snapshot.${key}`} />}
          onClick={() => void perform(key, wall)}
        >
          {t(`snapshots.menu.${key}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconClock />} onClick={() => openSnapshots('series')}>
        {t('snapshots.menu.series')}
      </Menu.Item>
      <Menu.Item leftSection={<IconFolderOpen />} onClick={() => void revealTaken(null)}>
        {t('snapshots.menu.folder')}
      </Menu.Item>
      <Menu.Item leftSection={<IconSettings />} onClick={() => openSnapshots('settings')}>
        {t('snapshots.menu.settings')}
      </Menu.Item>
    </>
  )
}
