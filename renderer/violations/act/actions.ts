import i18next from 'i18next'
import { create } from 'zustand'
import type {
  Bookmark,
  BookmarkChanges,
  BookmarkFilter,
  Drawing,
  ListExport,
  Outcome,
  Refused,
  Step,
} from '../../../preload/contract'
import { MOST_IDS } from '../../../preload/contract'
import { api } from '../../state'
import { loadPeople } from '../people'
import { broken, complain, notify } from '../say'
import { tick, untick, useViolations } from '../store'
import { endUndo, offerUndo } from './undo'

/** Something is being done that takes its time. */
export const useBusy = create<{ busy: boolean }>(() => ({ busy: false }))

/** So long it may take before it is said, in ms. */
const PATIENCE = 600

/** @returns what main answered; null for a refusal, which has been said */
async function call<R extends { status: 'done' }>(asked: Promise<R | Refused>): Promise<R | null> {
  const timer = setTimeout(() => useBusy.setState({ busy: true }), PATIENCE)
  const reply = await asked.catch(broken)
  clearTimeout(timer)
  useBusy.setState({ busy: false })
  if (reply.status === 'done') return reply as R
  complain(reply)
  return null
}

export type Done = 'owner' | 'due' | 'tags' | 'lock' | 'unlock'

/** One change to all of them, which can be taken back. */
export async function changeAll(changes: BookmarkChanges, done: Done): Promise<void> {
  const text = i18next.t(`violations.done.${done}`, { count: changes.ids.length })
  await change(changes, text)
}

/** @param text what to say when it is done */
export async function change(changes: BookmarkChanges, text: string): Promise<boolean> {
  const reply = await call(api.bookmarks.changeMany(changes))
  if (!reply) return false
  offerUndo(text, () => api.bookmarks.undoChange(reply.undo))
  loadPeople()
  return true
}

/** Tags are changed by what is put on and taken off. */
export async function changeTags({ id, tags }: Bookmark, next: string[], text: string) {
  const addTags = next.filter((tag) => !tags.includes(tag))
  const dropTags = tags.filter((tag) => !next.includes(tag))
  if (addTags.length + dropTags.length === 0) return true
  return change({ ids: [id], patch: {}, addTags, dropTags }, text)
}

/** What is drawn on the pictures of one bookmark. */
export async function changeDrawings({ id, drawings }: Bookmark, next: Drawing[], text: string) {
  const draw = (shapes: Drawing[]) => api.bookmarks.change({ id, patch: { drawings: shapes } })
  if (await call<{ status: 'done' }>(draw(next))) offerUndo(text, () => draw(drawings))
}

/** Never taken back: another step follows. */
export async function step(ids: string[], taken: Omit<Step, 'at' | 'operator'>): Promise<boolean> {
  const reply = await call<{ status: 'done' }>(api.bookmarks.step({ ...taken, ids }))
  if (!reply) return false
  endUndo()
  untick()
  const state = i18next.t(`violations.states.${taken.state}`)
  notify({ message: i18next.t('violations.done.step', { count: ids.length, state }) })
  return true
}

type Move = (ids: string[]) => Promise<Outcome>

const remove: Move = (ids) => api.bookmarks.remove(ids)
const restore: Move = (ids) => api.bookmarks.restore(ids)

async function move(ids: string[], there: Move, back: Move, done: 'remove' | 'restore') {
  if (ids.length === 0 || !(await call<{ status: 'done' }>(there(ids)))) return
  untick()
  offerUndo(i18next.t(`violations.done.${done}`, { count: ids.length }), () => back(ids))
}

export const removeAll = (ids: string[]) => move(ids, remove, restore, 'remove')
export const restoreAll = (ids: string[]) => move(ids, restore, remove, 'restore')

/** Picks everything that matches, as far as one call can be about it; when all are, none. */
export async function tickAll(filter: BookmarkFilter): Promise<void> {
  const { ticked } = useViolations.getState()
  const asked = api.bookmarks.ids(filter).then((found) => ({ status: 'done' as const, ...found }))
  const reply = await call(asked)
  if (!reply) return
  const { total, ids } = reply
  const all = ids.length > 0 && ids.every((id) => ticked.has(id))
  tick(new Set(all ? [] : ids))
  if (!all && total > ids.length)
    notify({ message: i18next.t('violations.actions.tooMany', { count: MOST_IDS }) })
}

/** Main asks where to. */
export async function exportList(asked: ListExport): Promise<void> {
  const reply = await call(api.bookmarks.exportList(asked))
  if (!reply) return
  notify({
    ...{
      title: i18next.t('violations.done.exported', { count: reply.count }),
      message: reply.path,
    },
    ...{ autoClose: 10_000, styles: { description: { overflowWrap: 'anywhere' } } },
  })
}
