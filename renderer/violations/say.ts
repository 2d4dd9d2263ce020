import { type NotificationData, notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Refused } from '../../preload/contract'

/** Above the buttons, and beside the panel with the details. */
export const notify = (data: NotificationData) =>
  notifications.show({ position: 'bottom-center', autoClose: 6000, ...data })

/** What happened and what to do, for a reason of main. */
export function wordsFor(reason: string): string {
  const key: string = `bookmarks.reasons.${reason}`
  return i18next.exists(key)
    ? i18next.t(key as 'common.notDone.text')
    : i18next.t('common.notDone.text')
}

/** Stays until it was read. */
export function complain({ reason }: Refused): void {
  if (reason === 'cancelled') return
  notify({
    ...{ title: i18next.t('violations.trouble'), message: wordsFor(reason) },
    ...{ color: 'doubtful', autoClose: false },
  })
}

/** An error in main is its log's business; the operator must know that nothing was done. */
export const broken = (): Refused => ({ status: 'refused', reason: 'error' })
