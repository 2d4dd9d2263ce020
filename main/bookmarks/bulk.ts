import { isDeepStrictEqual } from 'node:util'
import {
  type Bookmark,
  type BookmarkChanges,
  type BookmarkPatch,
  type BookmarkRefusal,
  KEEPS,
} from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import type { BookmarkStore } from './store'

/** What was replaced in one bookmark, and by what. */
interface Replaced {
  before: BookmarkPatch
  after: BookmarkPatch
}

/** So many can be taken back, the newest. */
const KEPT = 20

/** Changes of many bookmarks alike, that can be taken back during this run. */
export class Bulk {
  private done = new Map<string, Map<string, Replaced>>()
  private count = 0

  constructor(private store: Pick<BookmarkStore, 'changeEach'>) {}

  /** @returns what to ask for to take it back, and which were changed */
  async change(
    changes: BookmarkChanges,
    by: string,
  ): Promise<Result<{ undo: string; changed: string[] }, BookmarkRefusal>> {
    const replaced = new Map<string, Replaced>()
    const patchOf = (bookmark: Bookmark) => {
      const after = newIn(bookmark, wantedOf(bookmark, changes))
      if (Object.keys(after).length === 0) return null
      replaced.set(bookmark.id, { before: partOf(bookmark, after), after })
      return after
    }
    const saved = await this.store.changeEach(changes.ids, patchOf, by)
    if (!saved.ok) return saved
    const undo = `${'locked' in changes.patch ? KEEPS : ''}${++this.count}`
    this.done.set(undo, replaced)
    for (const [oldest] of [...this.done].slice(0, -KEPT)) this.done.delete(oldest)
    return ok({ undo, changed: saved.value.map(({ id }) => id) })
  }

  /** Whatever else came since stays. @returns which were changed back, and what of them */
  async undo(
    token: string,
    by: string,
  ): Promise<Result<{ changed: string[]; patch: BookmarkPatch }, BookmarkRefusal>> {
    const replaced = this.done.get(token)
    if (!replaced) return fail('nothing-to-undo')
    const saved = await this.store.changeEach(
      [...replaced.keys()],
      (bookmark) => {
        const { before = {}, after = {} } = replaced.get(bookmark.id) ?? {}
        const back = stillSo(bookmark, before, after)
        return Object.keys(back).length > 0 ? back : null
      },
      by,
    )
    if (!saved.ok) return saved
    this.done.delete(token)
    const patch = Object.assign({}, ...[...replaced.values()].map(({ before }) => before))
    return ok({ changed: saved.value.map(({ id }) => id), patch })
  }
}

function wantedOf(
  { tags }: Bookmark,
  { patch, addTags = [], dropTags = [] }: BookmarkChanges,
): BookmarkPatch {
  const after = [...new Set([...tags.filter((tag) => !dropTags.includes(tag)), ...addTags])]
  return { ...patch, tags: after }
}

type Field = keyof BookmarkPatch

/** What of the wanted is not so already. */
const newIn = (bookmark: Bookmark, wanted: BookmarkPatch): BookmarkPatch =>
  fieldsOf(wanted, (field) => !isDeepStrictEqual(bookmark[field], wanted[field]))

const partOf = (bookmark: Bookmark, like: BookmarkPatch): BookmarkPatch =>
  Object.fromEntries((Object.keys(like) as Field[]).map((field) => [field, bookmark[field]]))

const stillSo = (bookmark: Bookmark, before: BookmarkPatch, after: BookmarkPatch): BookmarkPatch =>
  fieldsOf(before, (field) => isDeepStrictEqual(bookmark[field], after[field]))

function fieldsOf(patch: BookmarkPatch, which: (field: Field) => boolean): BookmarkPatch {
  const entries = Object.entries(patch) as [Field, unknown][]
  return Object.fromEntries(entries.filter(([field, value]) => value !== undefined && which(field)))
}
