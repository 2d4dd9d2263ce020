import { Modal, Tabs } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupState } from '../../preload/contract'
import { api } from '../state'
import css from './backup.module.css'
import { Make } from './make'
import { Restore } from './restore'
import { Work } from './work'

interface BackupDialogProps {
  opened: boolean
  onClose: () => void
}

/** Everything of the station in one file, and back. */
export function BackupDialog({ opened, onClose }: BackupDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('backup.title')}
      size="46rem"
      classNames={{ title: css.title }}
      closeButtonProps={{ 'aria-label': t('backup.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="backup"
    >
      <Body />
    </Modal>
  )
}

function useBackupState(): BackupState | null {
  const [state, setState] = useState<BackupState | null>(null)
  useEffect(() => {
    // Subscribed before it is asked: what is pushed meanwhile is newer.
    let pushed = false
    const end = api.backup.onChanged((now) => {
      pushed = true
      setState(now)
    })
    api.backup.state().then(
      (now) => !pushed && setState(now),
      () => {},
    )
    return end
  }, [])
  return state
}

function Body() {
  const { t } = useTranslation()
  const state = useBackupState()
  if (!state) return null
  const { work } = state
  if (work.state === 'working' || work.state === 'ready') return <Work work={work} />
  return (
    <Tabs defaultValue="make" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="make" data-testid="backup-tab-make">
          {t('backup.make.title')}
        </Tabs.Tab>
        <Tabs.Tab value="restore" data-testid="backup-tab-restore">
          {t('backup.restore.title')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="make">
        <Make state={state} />
      </Tabs.Panel>
      <Tabs.Panel value="restore">
        <Restore state={state} />
      </Tabs.Panel>
    </Tabs>
  )
}
