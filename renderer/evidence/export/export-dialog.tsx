import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../evidence.module.css'
import { ExportForm } from './export-form'
import { ExportProgress } from './export-progress'
import { ExportResult } from './export-result'
import { sayWhenOver } from './notice'
import { followExport, useExport } from './store'

export interface ExportDialogProps {
  opened: boolean
  ids: string[]
  onClose: () => void
}

/** From the choice of a form to the package; main goes on with it when the dialogue is closed. */
export function ExportDialog({ opened, ids, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  useEffect(followExport, [])
  const working = useExport(({ now }) => now.state === 'working')
  useEffect(() => sayWhenOver(() => opened), [opened])
  // What was said must not turn into an empty form while the dialogue fades.
  const [shown, setShown] = useState(ids)
  if (opened && shown !== ids) setShown(ids)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('evidence.export.title', { count: shown.length })}
      size="38rem"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('evidence.export.close') }}
      transitionProps={{ duration: 120 }}
      data-testid="export"
    >
      <Body key={shown.join()} ids={shown} begun={working} onClose={onClose} />
    </Modal>
  )
}

interface BodyProps {
  ids: string[]
  /** Another package is on its way: it is shown first. */
  begun: boolean
  onClose: () => void
}

function Body({ ids, begun, onClose }: BodyProps) {
  const [watching, setWatching] = useState(begun)
  const { now } = useExport()
  if (!watching || now.state === 'idle')
    return <ExportForm ids={ids} onBegun={() => setWatching(true)} />
  if (now.state === 'working') return <ExportProgress now={now} onClose={onClose} />
  return <ExportResult now={now} onAgain={() => setWatching(false)} onClose={onClose} />
}
