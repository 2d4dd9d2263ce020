import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Outcome } from '../../preload/contract'

/** What happened and what to do. */
export function troubleWords(reason: string): string {
  const key = `backup.troubles.${reason}`
  return i18next.exists(key)
    ? i18next.t(key as 'backup.troubles.internal')
    : i18next.t('backup.troubles.internal')
}

/** Whether it was done; else it is said why not, unless somebody called it off. */
export async function act(outcome: Promise<Outcome>): Promise<boolean> {
  const reply = await outcome.catch((): Outcome => ({ status: 'refused', reason: 'internal' }))
  if (reply.status === 'done') return true
  if (reply.reason !== 'cancelled' && reply.reason !== 'no-right')
    notifications.show({ message: troubleWords(reply.reason), color: 'doubtful' })
  return false
}
