import { type NotificationData, notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { FieldIssue, Refused } from '../../preload/contract'

/** At the left: what is worked with next is in the middle and at the right. */
export const notify = (data: NotificationData) =>
  notifications.show({ position: 'bottom-left', autoClose: 6000, ...data })

type Known = 'common.notDone.text'

const firstOf = (keys: string[], detail: string) =>
  i18next.t((keys.find((key) => i18next.exists(key)) ?? 'common.notDone.text') as Known, {
    detail,
  } as never)

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
