import { MAX_LAYOUTS, MAX_SCENES, type OwnLayout } from '../../preload/contract'
import { fail, ok } from '../base/result'
import { type Edit, scenesOf } from './edits'
import { numbered } from './names'
import type { Book, StoredScene } from './schema'

interface Placed<T> {
  index: number
  item: T
}

interface Removed {
  layouts: Placed<OwnLayout>[]
  scenes: Placed<StoredScene>[]
  defaults: Book['defaults']
}

/** Remembers, for this run, what was removed and from where. */
export function createRemovals(newToken: () => string) {
  const removals = new Map<string, Removed>()

  /** @returns the token that takes it back */
  function remove(book: Book, ids: readonly string[]): Edit<string> {
    const gone = new Set(ids)
    const placed = <T extends { id: string }>(list: readonly T[]) =>
      list.map((item, index) => ({ item, index })).filter(({ item }) => gone.has(item.id))
    const defaults = Object.entries(book.defaults)
    const removed = {
      ...{ layouts: placed(book.layouts), scenes: placed(book.scenes) },
      defaults: Object.fromEntries(defaults.filter(([, id]) => gone.has(id))),
    }
    if (removed.layouts.length + removed.scenes.length === 0) return fail('not-found')
    const token = newToken()
    removals.set(token, removed)
    const next = {
      layouts: book.layouts.filter(({ id }) => !gone.has(id)),
      scenes: book.scenes.filter(({ id }) => !gone.has(id)),
      defaults: Object.fromEntries(defaults.filter(([, id]) => !gone.has(id))),
    }
    return ok({ next, value: token })
  }

  /** Each where it was; one whose name was taken meanwhile gets a number. */
  function undo(book: Book, token: string): Edit {
    const removed = removals.get(token)
    if (!removed) return fail('undo-expired')
    const layouts = [...book.layouts]
    for (const { index, item } of removed.layouts)
      layouts.splice(index, 0, { ...item, name: numbered(item.name, layouts) })
    const scenes = [...book.scenes]
    for (const { index, item } of removed.scenes) {
      const known = scenes.filter(({ world }) => world === item.world)
      scenes.splice(index, 0, { ...item, name: numbered(item.name, known) })
    }
    const next = { layouts, scenes, defaults: { ...removed.defaults, ...book.defaults } }
    if (layouts.length > MAX_LAYOUTS) return fail('too-many-layouts')
    if ((['real', 'demo'] as const).some((world) => scenesOf(next, world).length > MAX_SCENES))
      return fail('too-many-scenes')
    return ok({ next, value: undefined })
  }

  return { remove, undo, forget: (token: string) => void removals.delete(token) }
}
