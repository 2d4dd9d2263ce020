import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { UptimeExport, UptimePage } from '../../preload/contract'
import { api } from '../state'

const BROKEN = { status: 'refused', reason: 'error' } as const

/** Writes the table of this place into a file; says where it lies, or why there is none. */
export async function exportTable(
  { order, trail, period: { from, to } }: UptimePage,
  format: UptimeExport['format'],
  language: UptimeExport['language'],
): Promise<void> {
  const path = trail.map(({ code }) => code)
  const wanted = { period: { from, to }, order, path, format, language }
  const reply = await api.uptime.export(wanted).catch(() => BROKEN)
  if (reply.status === 'done') {
    const message = i18next.t('facilities.overview.export.done', {
      ...{ count: reply.count, path: reply.path },
    })
    notifications.show({ position: 'bottom-center', autoClose: 8000, message })
  } else if (reply.reason !== 'cancelled' && reply.reason !== 'no-right') {
    // Stays until it was read.
    notifications.show({
      ...{ position: 'bottom-center', autoClose: false, color: 'doubtful' },
      title: i18next.t('facilities.overview.export.failed'),
      message: wordsFor(reply.reason),
    })
  }
}

function wordsFor(reason: string): string {
  const key: string = `facilities.overview.export.reasons.${reason}`
  const other = 'facilities.overview.export.reasons.other'
  return i18next.t(i18next.exists(key) ? (key as typeof other) : other)
}
