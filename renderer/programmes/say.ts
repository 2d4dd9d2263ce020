import { type NotificationData, notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Refused } from '../../preload/contract'

/** What is said in passing: the newest takes the place of the one before. */
const SAID = 'programme-said'

/** An error in main is its log's business; the operator must know that nothing was done. */
export const broken = (): Refused => ({ status: 'refused', reason: 'error' })

const PLACES = ['programmes', 'preflight', 'presenter'] as const

/** What happened and what to do; where nothing is known of it, where to look. */
export function wordsOf(reason: string): string {
  const keys: string[] = [
    ...PLACES.flatMap((place) => [`${place}.reasons.${reason}`, `${place}.refused.${reason}`]),
    `common.notDone.reasons.${reason}`,
  ]
  const known = keys.find((key) => i18next.exists(key)) ?? 'common.notDone.text'
  return i18next.t(known as 'common.notDone.text')
}

const notify = (data: NotificationData) => {
  notifications.hide(SAID)
  notifications.show({ id: SAID, autoClose: 6000, ...data })
}

export const say = (message: string) => notify({ message })

export const offer = (message: NotificationData['message']) =>
  notify({ message, autoClose: 10_000 })

export const hush = () => void notifications.hide(SAID)

export const warn = (message: string) =>
  notify({ title: i18next.t('programmes.trouble'), message, color: 'doubtful', autoClose: 20_000 })

/** Who thought better of it, and who may not, is told nothing here. */
const SILENT = ['cancelled', 'no-right']

/** What main answers; null where it did nothing, which is said. */
export async function ask<R extends { status: 'done' }>(
  call: Promise<R | Refused>,
): Promise<R | null> {
  const reply = await call.catch(broken)
  if (reply.status === 'done') return reply
  if (!SILENT.includes(reply.reason)) warn(wordsOf(reply.reason))
  return null
}
