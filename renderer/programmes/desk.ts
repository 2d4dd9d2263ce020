import i18next from 'i18next'
import { create } from 'zustand'
import type { Programme, ProgrammeId } from '../../preload/contract'
import { api, deny, mayNow } from '../state'
import { begin, changed, type Edit, isUnsaved, redone, saved, told, undone } from './edit/history'
import { recall, remember } from './remembered'
import { broken, say, warn, wordsOf } from './say'
import { listed, useProgrammes } from './store'

/** What stands beside the list of steps. */
export type Pane = { kind: 'card' } | { kind: 'check' } | { kind: 'step'; id: string }

interface Desk {
  /** The programme that is worked at. */
  edit: Edit | null
  pane: Pane
  /** `wrong`: not kept, and `said` tells why. */
  saving: 'saved' | 'saving' | 'wrong'
  said: string
}

export const useDesk = create<Desk>(() => ({
  ...{ edit: null, pane: { kind: 'card' }, saving: 'saved', said: '' },
}))

const { getState: get, setState: set } = useDesk

/** Whoever types is not disturbed by it. */
const PAUSE = 500
let timer: ReturnType<typeof setTimeout> | undefined
/** One save at a time; what main tells meanwhile waits for its answer. */
let work: Promise<void> | null = null

export const show = (pane: Pane) => set({ pane })
export const showStep = (id: string) => set({ pane: { kind: 'step', id } })

/** @param about changes of one thing in one go are one step of the way back; '' for one alone */
export function change(make: (now: Programme) => Programme, about = ''): void {
  const { edit } = get()
  if (!edit) return
  if (mayNow('present')) become(changed(edit, make(edit.now), about, Date.now()))
  else deny('present')
}

export const undo = () => step(undone)
export const redo = () => step(redone)

function step(move: (edit: Edit) => Edit): void {
  const { edit } = get()
  if (edit) become(move(edit))
}

function become(edit: Edit): void {
  if (edit === get().edit) return
  set({ edit, pane: paneIn(edit.now, get().pane), saving: 'saving', said: '' })
  clearTimeout(timer)
  timer = setTimeout(() => void flush(), PAUSE)
}

/** What is looked at, where it is still there. */
function paneIn({ steps }: Programme, pane: Pane): Pane {
  if (pane.kind !== 'step' || steps.some(({ id }) => id === pane.id)) return pane
  const [first] = steps
  return first ? { kind: 'step', id: first.id } : { kind: 'card' }
}

/** Everything that was typed is with main afterwards. → whether it is */
export async function flush(): Promise<boolean> {
  clearTimeout(timer)
  while (work) await work
  for (let i = 0; i < 5 && unsaved(); i++) {
    work = saveOnce()
    await work
    work = null
    if (get().saving === 'wrong') return false
  }
  return !unsaved()
}

const unsaved = () => {
  const { edit } = get()
  return edit !== null && isUnsaved(edit)
}

async function saveOnce(): Promise<void> {
  const { edit } = get()
  if (!edit) return
  const sent = edit.now
  if (!sent.name.trim()) return wrong('name-empty')
  set({ saving: 'saving' })
  const { revision } = edit.kept
  const reply = await api.programmes.save({ ...sent, revision }).catch(broken)
  const now = get().edit
  if (!now || now.kept.id !== sent.id) return
  if (reply.status === 'done') set({ edit: saved(now, sent), saving: 'saved', said: '' })
  else if (reply.reason !== 'changed-meanwhile') return wrong(reply.reason)
  hear()
  // Else it would be tried for ever against a programme that main does not tell of.
  if (reply.status === 'refused' && get().edit?.kept.revision === revision)
    return wrong(reply.reason)
  set({ saving: unsaved() ? 'saving' : 'saved' })
}

const wrong = (reason: string) => set({ saving: 'wrong', said: wordsOf(reason) })

/** What main has of the programme now, beside what is typed here. */
function hear(): void {
  const { edit, pane } = get()
  const theirs = listed(edit?.kept.id)
  if (!edit || !theirs) return
  const next = told(edit, theirs)
  if (next === edit) return
  set({ edit: next, pane: paneIn(next.now, pane) })
  if (isUnsaved(next)) say(i18next.t('programmes.said.merged'))
}

/** The list came anew. */
export function onList(): void {
  if (work) return
  const { edit } = get()
  const { programmes } = useProgrammes.getState()
  if (edit && listed(edit.kept.id)) {
    hear()
    if (unsaved()) void flush()
    return
  }
  if (edit && isUnsaved(edit))
    warn(i18next.t('programmes.said.goneMeanwhile', { name: edit.now.name }))
  const last = recall().programme
  start(listed(last) ?? programmes[0] ?? null)
}

function start(programme: Programme | null): void {
  clearTimeout(timer)
  const [first] = programme?.steps ?? []
  set({
    edit: programme && begin(programme),
    pane: first ? { kind: 'step', id: first.id } : { kind: 'card' },
    ...{ saving: 'saved', said: '' },
  })
}

/** A name that was emptied on the way out is as it was. → whether everything is kept */
export function leave(): Promise<boolean> {
  const { edit } = get()
  if (edit && !edit.now.name.trim()) change((now) => ({ ...now, name: edit.kept.name }))
  return flush()
}

/** Looks at another programme, once what was typed in this one is kept. → whether it does */
export async function open(id: ProgrammeId): Promise<boolean> {
  if (get().edit?.kept.id === id) return true
  if (!(await leave())) {
    warn(get().said)
    return false
  }
  const programme = listed(id)
  if (!programme) return false
  remember({ programme: id })
  start(programme)
  return true
}

/** After it was removed there is nothing of it to keep. */
export const drop = () => {
  clearTimeout(timer)
  set({ edit: null })
  onList()
}
