import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Outcome } from '../../preload/contract'
import { UndoMessage } from '../components/undo-message'
import { broken, complain, notify, SAID } from './say'

/** For how long it is offered, in ms. */
const UNDO_MS = 10_000

/** How the last thing that was done is taken back; null when it cannot be, or was long ago. */
let latest: (() => Promise<Outcome>) | null = null

/** Says what was done, and offers to take it back: by the mouse there, or by Ctrl Z. */
export function offerUndo(text: string, undo: () => Promise<Outcome>): void {
  notifications.hide(SAID)
  latest = undo
  notify({
    ...{ id: SAID, autoClose: UNDO_MS },
    message: <UndoMessage text={text} onUndo={undoLatest} />,
    onClose: () => {
      if (latest === undo) latest = null
    },
  })
}

export async function undoLatest(): Promise<void> {
  const undo = latest
  latest = null
  notifications.hide(SAID)
  if (!undo)
    return void notify({ id: SAID, message: i18next.t('facility.done.nothing'), autoClose: 3000 })
  const reply = await undo().catch(broken)
  if (reply.status === 'refused') return complain(reply)
  notify({ id: SAID, message: i18next.t('facility.done.undone'), autoClose: 3000 })
}
