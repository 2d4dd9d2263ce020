import i18next from 'i18next'
import type { CodeLists, Drawing, Language, ListedCode } from '../../preload/contract'
import { type MarkOptions, type Shot, tileElement } from '../components/shot'
import { clockTime } from '../components/time'
import { api, codeLists, useShared } from '../state'
import { after, type BarAct, enteredIn, kindOf, openBar, withLists } from './bar/state'
import { broken, complain, noTile, offerUndo, withdrawUndo } from './notices'
import { type OpenMark, useMarks } from './store'

const { getState, setState } = useMarks

/** The id of the open mark, once main has answered; null when it refused. */
let kept: Promise<string | null> = Promise.resolve(null)

const language = () => useShared.getState().settings.language

/** @param at the moment in ms since 1970: of the key press, or of a replay */
export function mark(shot: Shot | null, at: number, options: MarkOptions = {}): void {
  if (shot) open(shot, at, options)
  else noTile()
}

/** Keeps the moment first; the bar is there at once, whatever main is doing. */
function open(shot: Shot, at: number, options: MarkOptions): void {
  leave()
  withdrawUndo()
  setState({ open: { shot, at, options, id: null, bar: openBar(language()), drawing: false } })
  kept = keep(shot, at, options)
  void offer(shot.camera, at)
}

async function keep(shot: Shot, at: number, options: MarkOptions): Promise<string | null> {
  const { camera, quality } = shot
  const shown = await shot.shown(at)
  const exact = shown === null ? null : Math.round(shown)
  const reply = await api.bookmarks
    .mark({ camera, quality, at, shown: exact, ...options })
    .catch(broken)
  const mine = change(at, (open) => (reply.status === 'done' ? { ...open, id: reply.id } : null))
  if (reply.status === 'done') return reply.id
  if (mine) focusCell(mine.shot.cell)
  complain('notKept', camera, reply.reason)
  return null
}

async function offer(camera: string, at: number): Promise<void> {
  const { cameras } = useShared.getState().registry
  const facility = cameras.find(({ id }) => id === camera)?.facility ?? ''
  const [kinds, codes] = await Promise.all([
    api.bookmarks.kindsFor({ facility }),
    codeLists() ?? api.bookmarks.codes(),
  ])
  change(at, (open) => ({ ...open, bar: withLists(open.bar, { kinds, ...inUse(codes) }) }))
  endIfDone()
}

const inUse = ({ ppeItems, ppeStates, subjects }: CodeLists) => ({
  ...{ items: ppeItems.filter(used), states: ppeStates.filter(used) },
  subjects: subjects.filter(used),
})
const used = ({ retired }: ListedCode) => !retired

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

/** Lays the picture over everything, to be drawn on; or takes it away again. */
export function showDrawing(drawing: boolean): void {
  const { open } = getState()
  if (open) setState({ open: { ...open, drawing } })
}

export const keepDrawings = (drawings: Drawing[]) => act({ act: 'detail', change: { drawings } })

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
  const entered = enteredIn(bar, kind, at)
  const time = clockTime(at, language(), true)
  if (kind || Object.keys(entered).length > 0) {
    const reply = await api.bookmarks.sort({ id, kind, ...entered }).catch(broken)
    if (reply.status === 'refused') return complain('notSorted', shot.camera, reply.reason)
  }
  if (!kind) return offerUndo(id, i18next.t('bookmarks.unsorted', { time }))
  offerUndo(
    id,
    i18next.t('bookmarks.sorted', { time, kind: labelOf(kindOf(bar, kind), bar) || kind }),
  )
}

const labelOf = (kind: Record<Language, string> | undefined, bar: { language: Language }) =>
  kind?.[bar.language] ?? ''
