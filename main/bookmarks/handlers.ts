import type { z } from 'zod'
import type { bookmarks, Call, CodeLists, CodeRefusal, Refused } from '../../preload/contract'
import { ok, type Result } from '../base/result'
import type { Collection } from '../storage'
import { edited } from './edit-codes'
import type { BookmarkStore } from './store'
import { mostUsedFirst } from './usage'

type Calls = Omit<
  typeof bookmarks,
  'mark' | 'sort' | 'discard' | 'changed' | 'marked' | 'codesChanged'
>

/** All but those about marks, which need the pictures as well. */
type BookmarkHandlers = {
  [K in keyof Calls]: Calls[K] extends Call<infer I, infer O>
    ? (input: z.output<I>) => z.input<O> | Promise<z.input<O>>
    : never
}

export interface HandlerParts {
  store: BookmarkStore
  codes: Collection<CodeLists>
  /** Who is at the station now. */
  operator(): string
}

export const bookmarkHandlers = ({ store, codes, operator }: HandlerParts): BookmarkHandlers => ({
  list: async (query) => reply(await store.list(query), (page) => page),
  get: async (id) => reply(await store.get(id), ({ bookmark }) => ({ bookmark })),
  change: async ({ id, patch }) => reply(await store.change(id, patch, operator()), nothing),
  step: async ({ ids, ...step }) => reply(await store.step(ids, step, operator()), nothing),
  remove: async (ids) => reply(await store.remove(ids, operator()), nothing),
  restore: async (ids) => reply(await store.restore(ids, operator()), nothing),
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
})

const nothing = () => ({})

function reply<T, R extends object>(
  result: Result<T>,
  show: (value: T) => R,
): ({ status: 'done' } & R) | Refused {
  if (result.ok) return { status: 'done', ...show(result.value) }
  const { reason, detail } = result
  return { status: 'refused', reason, ...(detail !== undefined && { detail }) }
}
