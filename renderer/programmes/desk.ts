import i18next from 'i18next'
import { create } from 'zustand'
import type { Programme, ProgrammeId } from '../../preload/contract'
import { api, deny, mayNow } from '../state'
import { begin, changed, type Edit, isUnsaved, redone, told, undone } from './edit/history'
import { Keeper } from './edit/keeper'
import { recall, remember } from './remembered'
import { broken, say, warn, wordsOf } from './say'
import { askMain, listed, useProgrammes } from './store'

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

const keeper = new Keeper({
  edit: () => get().edit,
  become: (edit) => set({ edit }),
  tell: (saving, reason) => set({ saving, said: reason ? wordsOf(reason) : '' }),
  save: (programme) => api.programmes.save(programme).catch(broken),
  hear,
  ask: askMain,
  rest: () => {
    const { edit } = get()
    if (edit && !listed(edit.kept.id)) onList()
  },
  clock: {
    now: Date.now,
    set: (act, ms) => setTimeout(act, ms),
    clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  },
})

/** Everything that was typed is with main afterwards. → whether it is; else it is told why not */
export async function kept(): Promise<boolean> {
  const done = await keeper.flush()
  if (!done) warn(get().said)
  return done
}

/** The page goes. */
export function lastly(): void {
  nameAgain()
  keeper.lastly()
}

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
  set({ edit, pane: paneIn(edit.now, get().pane) })
  keeper.soon()
}

/** What is looked at, where it is still there. */
function paneIn({ steps }: Programme, pane: Pane): Pane {
  if (pane.kind !== 'step' || steps.some(({ id }) => id === pane.id)) return pane
  const [first] = steps
  return first ? { kind: 'step', id: first.id } : { kind: 'card' }
}

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
  if (keeper.busy) return
  const { edit } = get()
  const { programmes } = useProgrammes.getState()
  if (edit && listed(edit.kept.id)) {
    hear()
    if (isUnsaved(edit)) void keeper.flush()
    return
  }
  if (edit && isUnsaved(edit)) void rescue(edit)
  const last = recall().programme
  start(listed(last) ?? programmes[0] ?? null)
}

/**
 * Of a programme that is not in the list any more: main still has it where another world is shown,
 * and where somebody removed it, what was typed here becomes one of its own.
 */
async function rescue({ now, kept: { name, revision } }: Edit): Promise<void> {
  const typed = { ...now, name: now.name.trim() ? now.name : name }
  const old = await api.programmes.save({ ...typed, revision }).catch(broken)
  if (old.status === 'done') return
  if (old.reason !== 'not-found') return warn(wordsOf(old.reason))
  const made = await api.programmes.create({ name: typed.name }).catch(broken)
  const done =
    made.status === 'done'
      ? await api.programmes.save({ ...typed, id: made.id, revision: 0 }).catch(broken)
      : made
  const words = { name: typed.name }
  if (done.status === 'done') say(i18next.t('programmes.said.rescued', words))
  else warn(i18next.t('programmes.said.goneMeanwhile', words))
  if (made.status === 'done') await open(made.id)
}

function start(programme: Programme | null): void {
  keeper.forget()
  const [first] = programme?.steps ?? []
  set({
    edit: programme && begin(programme),
    pane: first ? { kind: 'step', id: first.id } : { kind: 'card' },
    ...{ saving: 'saved', said: '' },
  })
}

/** A name that was emptied on the way out is as it was. */
function nameAgain(): void {
  const { edit } = get()
  if (edit && !edit.now.name.trim()) change((now) => ({ ...now, name: edit.kept.name }))
}

/** → whether everything is kept */
export function leave(): Promise<boolean> {
  nameAgain()
  return keeper.flush()
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

/**
 * What took a while is for the programme that it was asked for.
 * → null where another one is looked at by now, which is said
 */
export async function forThis<T>(work: Promise<T>): Promise<T | null> {
  const id = get().edit?.kept.id
  const made = await work
  if (made === null || get().edit?.kept.id === id) return made
  warn(i18next.t('programmes.said.elsewhere'))
  return null
}

/** After it was removed there is nothing of it to keep. */
export const drop = () => {
  keeper.forget()
  set({ edit: null })
  onList()
}
