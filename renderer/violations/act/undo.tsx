import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Outcome } from '../../../preload/contract'
import { UndoMessage } from '../../components/undo-message'
import { broken, complain, notify } from '../say'

const NOTICE = 'violation-undo'
/** For how long it is offered, in ms. */
const UNDO_MS = 10_000

/** How the last thing that was done is taken back; null when it cannot be, or was long ago. */
let latest: (() => Promise<Outcome>) | null = null

/** Says what was done, and offers to take it back: by the mouse there, or by Ctrl Z. */
export function offerUndo(text: string, undo: () => Promise<Outcome>): void {
  notifications.hide(NOTICE)
  latest = undo
  notify({
    ...{ id: NOTICE, autoClose: UNDO_MS },
    message: <UndoMessage text={text} onUndo={undoLatest} />,
    onClose: () => {
      if (latest === undo) latest = null
    },
  })
}

/** What was done cannot be taken back: what came before it cannot either, by the same key. */
export function endUndo(): void {
  latest = null
  notifications.hide(NOTICE)
}

export async function undoLatest(): Promise<void> {
  const undo = latest
  endUndo()
  if (!undo) {
    notify({ message: i18next.t('violations.done.nothingToUndo'), autoClose: 3000 })
    return
  }
  const reply = await undo().catch(broken)
  if (reply.status === 'refused') return complain(reply)
  notify({ message: i18next.t('violations.done.undone'), autoClose: 3000 })
}
