import { type NotificationData, notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { FieldIssue, Refused } from '../../preload/contract'

/** In the empty corner above: lists, buttons and the panel reach down to the bottom. */
export const notify = (data: NotificationData) =>
  notifications.show({ position: 'top-right', autoClose: 6000, ...data })

function firstOf(keys: string[], detail: string): string {
  const key = keys.find((each) => i18next.exists(each)) ?? 'common.notDone.text'
  return i18next.t(key as 'facility.refused.has-cameras', { detail })
}

/** What is said in passing: the newest takes the place of the one before. */
export const SAID = 'facility-said'

/** What happened and what to do, for a reason of main. */
export const wordsFor = (reason: string, detail = ''): string =>
  firstOf([`facility.refused.${reason}`, `cameras.refused.${reason}`], detail)

/** Stays until it was read. */
export function complain({ reason, detail }: Refused): void {
  if (reason === 'cancelled') return
  warn(wordsFor(reason, detail))
}

export const warn = (message: string) =>
  notify({
    ...{ title: i18next.t('facility.trouble'), message },
    ...{ color: 'doubtful', autoClose: false },
  })

/** What is wrong with what was entered. */
export const issueWords = ([issue]: readonly FieldIssue[]): string =>
  firstOf([`cameras.issues.${issue?.reason}`, 'cameras.issues.unknown'], issue?.value ?? '')

/** An error in main is its log's business; the operator must know that nothing was done. */
export const broken = (): Refused => ({ status: 'refused', reason: 'error' })
