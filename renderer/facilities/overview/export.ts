import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { FigureExport, FigurePage } from '../../../preload/contract'
import { api } from '../../state'

const BROKEN = { status: 'refused', reason: 'error' } as const

/** Writes the table of this place into a file; says where it lies, or why there is none. */
export async function exportTable(
  { order, trail }: FigurePage,
  format: FigureExport['format'],
  language: FigureExport['language'],
): Promise<void> {
  const path = trail.map(({ code }) => code)
  const wanted = { order, path, format, language }
  const reply = await api.facilities.exportFigures(wanted).catch(() => BROKEN)
  if (reply.status === 'done') {
    const { count, path: file } = reply
    const message = i18next.t('facilities.overview.export.done', { count, path: file })
    notifications.show({ position: 'bottom-center', autoClose: 8000, message })
  } else if (reply.reason !== 'cancelled') {
    const title = i18next.t('facilities.overview.export.failed')
    const message = wordsFor(reply.reason)
    // Stays until it was read.
    notifications.show({
      ...{ position: 'bottom-center', autoClose: false, color: 'doubtful', title, message },
    })
  }
}

function wordsFor(reason: string): string {
  const key: string = `facilities.overview.export.reasons.${reason}`
  const other = 'facilities.overview.export.reasons.other'
  return i18next.t(i18next.exists(key) ? (key as typeof other) : other)
}
