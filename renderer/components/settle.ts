import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Outcome } from '../../preload/contract'

/** An error in main is its log's business; the operator must know that nothing was done. */
const broken = (): Outcome => ({ status: 'refused', reason: 'error' })

/** A refused call is said once, quietly; nothing else waits for the answer. */
export async function settle(outcome: Promise<Outcome>): Promise<boolean> {
  const reply = await outcome.catch(broken)
  // Who may is told wherever it was asked (whenDenied).
  if (reply.status === 'refused' && reply.reason !== 'no-right') {
    notifications.show({
      title: i18next.t('common.notDone.title'),
      message: wordsFor(reply.reason),
      color: 'doubtful',
    })
  }
  return reply.status === 'done'
}

/** What happened and what to do, where it is known; else where to look. */
function wordsFor(reason: string): string {
  const key: string = `common.notDone.reasons.${reason}`
  const known: boolean = i18next.exists(key)
  return i18next.t(known ? (key as 'common.notDone.text') : 'common.notDone.text')
}
