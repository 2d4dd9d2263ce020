import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { ForwardChanged, Refused } from '../../preload/contract'
import { UndoMessage } from '../components/undo-message'
import { api } from '../state'

const NOTICE = 'forwarding-undo'
const UNDO_MS = 10_000

/** What was done last, and can be taken back. */
let latest = ''

const notify = (message: string, color?: string) =>
  notifications.show({ position: 'bottom-left', autoClose: UNDO_MS, message, color })

/** What happened and what to do, for a reason of main. */
export function issueWords(reason: string, detail = ''): string {
  const key: string = `forwarding.issues.${reason}`
  const known = i18next.exists(key)
    ? (key as 'forwarding.issues.unknown')
    : 'forwarding.issues.unknown'
  return i18next.t(known, { detail })
}

const broken = (): Refused => ({ status: 'refused', reason: 'error' })

/** Says what was done, with ten seconds to take it back; true when it was. */
export async function settled(
  asked: Promise<ForwardChanged>,
  words: 'set' | 'on' | 'off' | 'removed',
): Promise<boolean> {
  const reply = await asked.catch(broken)
  if (reply.status === 'refused') {
    notify(issueWords(reply.reason, reply.detail), 'doubtful')
    return false
  }
  // What was done before can still be taken back.
  if (reply.count === 0) {
    notify(i18next.t('forwarding.done.unchanged'))
    return true
  }
  latest = reply.undo
  notifications.hide(NOTICE)
  const text = i18next.t(`forwarding.done.${words}`, { count: reply.count })
  notifications.show({
    ...{ id: NOTICE, position: 'bottom-left', autoClose: UNDO_MS },
    message: <UndoMessage text={text} onUndo={() => void undoLatest()} />,
  })
  return true
}

export async function undoLatest(): Promise<void> {
  const token = latest
  latest = ''
  notifications.hide(NOTICE)
  if (!token) return void notify(i18next.t('forwarding.done.nothing'))
  const reply = await api.forwarding.undo(token).catch(broken)
  if (reply.status === 'refused') return void notify(issueWords(reply.reason), 'doubtful')
  notify(i18next.t('forwarding.done.undone'))
}
