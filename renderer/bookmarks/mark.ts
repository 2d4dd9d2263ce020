import i18next from 'i18next'
import type { Language, Refused } from '../../preload/contract'
import { type Shot, tileElement } from '../components/shot'
import { clockTime } from '../components/time'
import { api, useShared } from '../state'
import { after, type BarAct, openBar, withKinds } from './bar/state'
import { complain, noTile, offerUndo, withdrawUndo } from './notices'
import { type OpenMark, useMarks } from './store'

const { getState, setState } = useMarks

/** The id of the open mark, once main has answered; null when it refused. */
let kept: Promise<string | null> = Promise.resolve(null)

const language = () => useShared.getState().settings.language

export function mark(shot: Shot | null, at: number): void {
  if (shot) open(shot, at)
  else noTile()
}

/** Keeps the moment first; the bar is there at once, whatever main is doing. */
function open(shot: Shot, at: number): void {
  leave()
  withdrawUndo()
  setState({ open: { shot, at, kept: false, bar: openBar(language()) } })
  kept = keep(shot, at)
  void offer(shot.camera, at)
}

async function keep({ camera, quality, shown }: Shot, at: number): Promise<string | null> {
  const reply = await api.bookmarks.mark({ camera, quality, at, shown }).catch(broken)
  const mine = change(at, (open) => (reply.status === 'done' ? { ...open, kept: true } : null))
  if (reply.status === 'done') return reply.id
  if (mine) focusCell(mine.shot.cell)
  complain('notKept', camera, reply.reason)
  return null
}

/** An error in main is its log's business; the operator must know that nothing was done. */
const broken = (): Refused => ({ status: 'refused', reason: 'error' })

async function offer(camera: string, at: number): Promise<void> {
  const { cameras } = useShared.getState().registry
  const facility = cameras.find(({ id }) => id === camera)?.facility ?? ''
  const kinds = await api.bookmarks.kindsFor({ facility })
  change(at, (open) => ({ ...open, bar: withKinds(open.bar, kinds) }))
  endIfDone()
}

/** Only of the bar that was opened then: answers may come after it has gone. */
function change(at: number, to: (open: OpenMark) => OpenMark | null): OpenMark | null {
  const { open } = getState()
  if (open?.at !== at) return null
  setState({ open: to(open) })
  return open
}

export function act(what: BarAct): void {
  const { open } = getState()
  if (!open) return
  setState({ open: { ...open, bar: after(open.bar, what) } })
  endIfDone()
}

function endIfDone(): void {
  const { open } = getState()
  if (!open?.bar.end) return
  setState({ open: null })
  focusCell(open.shot.cell)
  void finish(open, open.bar.end.kind)
}

const focusCell = (cell: number) => tileElement(cell)?.focus()

/** The hand went elsewhere: what was chosen until then counts. */
export function leave(): void {
  const { open } = getState()
  if (!open) return
  setState({ open: null })
  void finish(open, open.bar.chosen)
}

async function finish({ shot, at, bar }: OpenMark, kind: string): Promise<void> {
  const id = await kept
  if (!id) return
  const time = clockTime(at, language(), true)
  if (!kind) return offerUndo(id, i18next.t('bookmarks.unsorted', { time }))
  const reply = await api.bookmarks.sort({ id, kind }).catch(broken)
  if (reply.status === 'refused') return complain('notSorted', shot.camera, reply.reason)
  const label = labelOf(
    bar.kinds?.find(({ code }) => code === kind),
    bar.language,
  )
  offerUndo(id, i18next.t('bookmarks.sorted', { time, kind: label || kind }))
}

const labelOf = (kind: Record<Language, string> | undefined, shown: Language) => kind?.[shown] ?? ''
