import { FocusTrap, Modal, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { openSnapshots, type SnapshotsTab } from '../../components/dialogs'
import { useConnected } from '../store'
import css from './dialog.module.css'
import { SeriesTab } from './series-tab'
import { SettingsTab } from './settings-tab'

export interface SnapshotsDialogProps {
  opened: boolean
  tab: SnapshotsTab
  onClose: () => void
}

/** Series, and how pictures are taken. */
export function SnapshotsDialog({ opened, tab, onClose }: SnapshotsDialogProps) {
  const { t } = useTranslation()
  useConnected()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('snapshots.title')}
      size={860}
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('snapshots.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="snapshots"
    >
      <FocusTrap.InitialFocus />
      <Tabs value={tab} onChange={(value) => openSnapshots(value as SnapshotsTab)}>
        <Tabs.List>
          <Tabs.Tab value="series">{t('snapshots.tabs.series')}</Tabs.Tab>
          <Tabs.Tab value="settings">{t('snapshots.tabs.settings')}</Tabs.Tab>
        </Tabs.List>
        <div className={css.body}>{tab === 'series' ? <SeriesTab /> : <SettingsTab />}</div>
      </Tabs>
    </Modal>
  )
}
