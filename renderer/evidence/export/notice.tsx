import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { ExportState } from '../../../preload/contract'
import { useExport } from './store'

/** Says in passing what came of a package whose dialogue was closed; returns its end. */
export const sayWhenOver = (isShown: () => boolean): (() => void) =>
  useExport.subscribe(({ now }, before) => {
    if (before.now.state === 'working' && !isShown()) say(now)
  })

function say(now: ExportState): void {
  if (now.state === 'done') {
    const title = i18next.t('evidence.export.done')
    notifications.show({ title, message: now.path, autoClose: 10_000 })
  }
  if (now.state === 'failed' && now.reason !== 'cancelled') {
    const title = i18next.t('evidence.export.failed')
    const message = i18next.t(`evidence.reasons.${now.reason}`)
    notifications.show({ title, message, color: 'doubtful', autoClose: false })
  }
}
