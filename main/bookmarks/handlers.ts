import type { z } from 'zod'
import {
  type BookmarkPatch,
  type bookmarks,
  type Call,
  type CodeLists,
  type CodeRefusal,
  MOST_IDS,
  type Refused,
} from '../../preload/contract'
import { ok, type Result } from '../base/result'
import type { Collection } from '../storage'
import { Bulk } from './bulk'
import { edited } from './edit-codes'
import type { BookmarkStore } from './store'
import { mostUsedFirst } from './usage'

type Calls = Omit<
  typeof bookmarks,
  'mark' | 'openMarks' | 'sort' | 'discard' | 'exportList' | 'changed' | 'marked' | 'codesChanged'
>

/** All but those about marks, which need the pictures as well, and about files outside. */
type BookmarkHandlers = {
  [K in keyof Calls]: Calls[K] extends Call<infer I, infer O>
    ? (input: z.output<I>) => z.input<O> | Promise<z.input<O>>
    : never
}

/** What was done with bookmarks, for the custody log. */
export interface Deed {
  action: 'viewed' | 'changed' | 'locked' | 'unlocked' | 'step' | 'removed' | 'restored'
  ids: string[]
  detail?: Record<string, string>
}

export interface HandlerParts {
  store: BookmarkStore
  codes: Collection<CodeLists>
  /** Who is at the station now. */
  operator(): string
  /** Told of what was done, once it is. */
  did(deed: Deed): void
}

export function bookmarkHandlers({ store, codes, operator, did }: HandlerParts): BookmarkHandlers {
  const bulk = new Bulk(store)
  /** What happens to be refused was not done. */
  const told = <T extends Result<unknown>>(result: T, deeds: Deed[]): T => {
    if (result.ok) deeds.filter(({ ids }) => ids.length > 0).forEach(did)
    return result
  }
  return {
    list: async (query) => reply(await store.list(query), (page) => page),
    get: async (id) => {
      const found = told(await store.get(id), [{ action: 'viewed', ids: [id] }])
      return reply(found, ({ bookmark }) => ({ bookmark }))
    },
    ids: (filter) => store.find(filter, 0, MOST_IDS),
    people: () => store.people(),
    change: async ({ id, patch }) => {
      const changed = await store.change(id, patch, operator())
      return reply(told(changed, deedsOf([id], patch)), nothing)
    },
    changeMany: async (changes) => {
      const done = await bulk.change(changes, operator())
      const { addTags, dropTags } = changes
      const tags = addTags || dropTags ? { tags: [] } : {}
      if (done.ok) told(done, deedsOf(done.value.changed, { ...changes.patch, ...tags }))
      return reply(done, ({ undo }) => ({ undo }))
    },
    undoChange: async (token) => {
      const done = await bulk.undo(token, operator())
      if (done.ok) told(done, deedsOf(done.value.changed, done.value.patch))
      return reply(done, nothing)
    },
    step: async ({ ids, ...step }) => {
      const taken = await store.step(ids, step, operator())
      const { state, told: who, way } = step
      return reply(
        told(taken, [{ action: 'step', ids, detail: { state, told: who, way } }]),
        nothing,
      )
    },
    remove: async (ids) =>
      reply(told(await store.remove(ids, operator()), [{ action: 'removed', ids }]), nothing),
    restore: async (ids) =>
      reply(told(await store.restore(ids, operator()), [{ action: 'restored', ids }]), nothing),
    kindsFor: ({ facility }) => mostUsedFirst(codes.read().kinds, store.usage(facility)),
    codes: () => codes.read(),
    editKinds: async (edit) => {
      let refused: Result<undefined, CodeRefusal> = ok()
      const saved = await codes.update((lists) => {
        const next = edited(lists, edit)
        refused = next.ok ? ok() : next
        return next.ok ? next.value : lists
      })
      return reply(refused.ok ? saved : refused, nothing)
    },
  }
}

/** Locking is told by itself. */
function deedsOf(ids: string[], { locked, ...rest }: BookmarkPatch): Deed[] {
  const fields = Object.keys(rest).join(' ')
  return [
    ...(fields ? [{ action: 'changed' as const, ids, detail: { fields } }] : []),
    ...(locked === undefined ? [] : [{ action: locked ? 'locked' : 'unlocked', ids } as const]),
  ]
}

const nothing = () => ({})

function reply<T, R extends object>(
  result: Result<T>,
  show: (value: T) => R,
): ({ status: 'done' } & R) | Refused {
  if (result.ok) return { status: 'done', ...show(result.value) }
  const { reason, detail } = result
  return { status: 'refused', reason, ...(detail !== undefined && { detail }) }
}
