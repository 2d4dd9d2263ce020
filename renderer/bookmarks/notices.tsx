import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Refused } from '../../preload/contract'
import { clockTime } from '../components/time'
import { UndoMessage } from '../components/undo-message'
import { api, useShared } from '../state'
import { momentOf, withoutSign } from './signs'
import { useMarks } from './store'

const UNDO = 'mark-undo'
const HINT = 'mark-hint'
/** For how long a mark can be taken back by Ctrl Z, in ms. */
const UNDO_MS = 8000

/** The mark that Ctrl Z takes back, and the wall as it was then. */
let latest: { id: string; wall: string } | null = null

/** What Ctrl Z on the wall would take back; enlarging a tile is none of it. */
function wallNow(): string {
  const { layout, cells } = useShared.getState().wall
  return `${layout} ${cells.join(' ')}`
}

export function offerUndo(id: string, text: string): void {
  notifications.hide(UNDO)
  const offer = { id, wall: wallNow() }
  latest = offer
  notifications.show({
    id: UNDO,
    autoClose: UNDO_MS,
    withCloseButton: true,
    message: <UndoMessage text={text} onUndo={() => void discard(id)} />,
    onClose: () => {
      if (latest === offer) latest = null
    },
  })
}

/** Nothing may cover the bar, and what it offered is replaced when the bar ends. */
export const withdrawUndo = () => notifications.hide(UNDO)

/** Ctrl Z is for the last thing that was done: a later change of the wall comes first. */
export function undoLatest(): boolean {
  // While a picture is drawn on, the key is for what is drawn.
  if (!latest || latest.wall !== wallNow() || useMarks.getState().open) return false
  void discard(latest.id)
  return true
}

async function discard(id: string): Promise<void> {
  latest = null
  notifications.hide(UNDO)
  const reply = await api.bookmarks.discard({ id }).catch(broken)
  if (reply.status === 'refused') return complain('notDiscarded', '', reply.reason)
  useMarks.setState(({ signs }) => ({ signs: withoutSign(signs, id) }))
  const time = clockTime(momentOf(id), useShared.getState().settings.language, true)
  notifications.show({ message: i18next.t('bookmarks.discarded', { time }), autoClose: 4000 })
}

/** An error in main is its log's business; the operator must know that nothing was done. */
export const broken = (): Refused => ({ status: 'refused', reason: 'error' })

export function noTile(): void {
  notifications.hide(HINT)
  notifications.show({ id: HINT, message: i18next.t('bookmarks.noTile'), autoClose: 4000 })
}

type Trouble = 'notKept' | 'notSorted' | 'notDiscarded' | 'incomplete'

const incomplete = (mark: string) => `mark-incomplete-${mark}`

export const withdrawIncomplete = (mark: string) => notifications.hide(incomplete(mark))

/** What did not happen, with which camera, and why; it stays until somebody has read it. */
export function complain(
  trouble: Trouble,
  camera: string,
  reason: string,
  about?: { mark: string; onRead: () => void },
) {
  notifications.show({
    ...(about && { id: incomplete(about.mark) }),
    title: [i18next.t(`bookmarks.trouble.${trouble}`), nameOf(camera)].filter(Boolean).join(' · '),
    message: wordsFor(reason),
    color: trouble === 'notKept' ? 'red' : 'doubtful',
    autoClose: false,
    onClose: about?.onRead,
  })
}

function nameOf(camera: string): string {
  const found = useShared.getState().registry.cameras.find(({ id }) => id === camera)
  return found ? `${found.code} ${found.name}` : ''
}

function wordsFor(reason: string): string {
  const key: string = `bookmarks.reasons.${reason}`
  return i18next.exists(key)
    ? i18next.t(key as 'common.notDone.text')
    : i18next.t('common.notDone.text')
}
