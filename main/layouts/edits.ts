import {
  type Grid,
  type LayoutId,
  type LayoutRefusal,
  MAX_LAYOUTS,
  MAX_SCENES,
  type ScreenId,
} from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { checkedName, numbered } from './names'
import type { Lookup } from './scenes'
import type { Book, StoredCell, StoredScene, World } from './schema'

/** The book after an edit, and what it was about. */
export type Edit<T = undefined> = Result<{ next: Book; value: T }, LayoutRefusal>

const done = <T>(next: Book, value: T): Edit<T> => ok({ next, value })

export const scenesOf = (book: Book, world: World) =>
  book.scenes.filter((scene) => scene.world === world)

/** A new layout, or, with an id, that one changed. @returns its id */
export function savedLayout(
  book: Book,
  { id, name, grid }: { id?: LayoutId | undefined; name: string; grid: Grid },
  newId: () => string,
): Edit<string> {
  const { layouts } = book
  const checked = checkedName(name, layouts, id)
  if ('reason' in checked) return fail(checked.reason, name.trim())
  if (id !== undefined && !layouts.some((each) => each.id === id)) return fail('not-found')
  if (id === undefined && layouts.length >= MAX_LAYOUTS) return fail('too-many-layouts')
  const saved = { id: id ?? `l-${newId()}`, name: checked.name, grid }
  return done({ ...book, layouts: withItem(layouts, saved) }, saved.id)
}

export type SceneContent = Pick<StoredScene, 'layout' | 'grid' | 'cells'>

export function savedScene(
  book: Book,
  world: World,
  { id, name, ...content }: { id?: string | undefined; name: string } & SceneContent,
  newId: () => string,
): Edit<string> {
  const known = scenesOf(book, world)
  const checked = checkedName(name, known, id)
  if ('reason' in checked) return fail(checked.reason, name.trim())
  if (id !== undefined && !known.some((each) => each.id === id)) return fail('not-found')
  if (id === undefined && known.length >= MAX_SCENES) return fail('too-many-scenes')
  const saved = { id: id ?? `s-${newId()}`, name: checked.name, world, ...content }
  return done({ ...book, scenes: withItem(book.scenes, saved) }, saved.id)
}

function withItem<T extends { id: string }>(list: readonly T[], item: T): T[] {
  if (!list.some(({ id }) => id === item.id)) return [...list, item]
  return list.map((each) => (each.id === item.id ? item : each))
}

/** Of a layout or a scene. */
export function renamed(book: Book, id: string, name: string): Edit {
  const layout = book.layouts.find((each) => each.id === id)
  const scene = book.scenes.find((each) => each.id === id)
  const others = layout ? book.layouts : scene ? scenesOf(book, scene.world) : null
  if (!others) return fail('not-found')
  const checked = checkedName(name, others, id)
  if ('reason' in checked) return fail(checked.reason, name.trim())
  const rename = <T extends { id: string }>(each: T): T =>
    each.id === id ? { ...each, ...checked } : each
  const { layouts, scenes } = book
  return done({ ...book, layouts: layouts.map(rename), scenes: scenes.map(rename) }, undefined)
}

/** @param titles by cell; a camera that is not shown now keeps its own */
export function retitled(
  book: Book,
  id: string,
  titles: readonly string[],
  { find }: Lookup,
): Edit {
  if (!book.scenes.some((each) => each.id === id)) return fail('not-found')
  const titleOf = (each: StoredCell) => (find(each) ? (titles[each.cell] ?? '').trim() : each.title)
  const titled = (cells: StoredCell[]) => cells.map((each) => ({ ...each, title: titleOf(each) }))
  const scenes = book.scenes.map((each) =>
    each.id === id ? { ...each, cells: titled(each.cells) } : each,
  )
  return done({ ...book, scenes }, undefined)
}

/** Right behind the one it is a copy of, under the same name with a number. @returns its id */
export function duplicated(book: Book, id: string, newId: () => string): Edit<string> {
  const layout = book.layouts.find((each) => each.id === id)
  if (layout) {
    if (book.layouts.length >= MAX_LAYOUTS) return fail('too-many-layouts')
    const copy = { ...layout, id: `l-${newId()}`, name: numbered(layout.name, book.layouts) }
    return done({ ...book, layouts: behind(book.layouts, id, copy) }, copy.id)
  }
  const scene = book.scenes.find((each) => each.id === id)
  if (!scene) return fail('not-found')
  const known = scenesOf(book, scene.world)
  if (known.length >= MAX_SCENES) return fail('too-many-scenes')
  const copy = { ...scene, id: `s-${newId()}`, name: numbered(scene.name, known) }
  return done({ ...book, scenes: behind(book.scenes, id, copy) }, copy.id)
}

const behind = <T extends { id: string }>(list: readonly T[], id: string, item: T): T[] =>
  list.flatMap((each) => (each.id === id ? [each, item] : [each]))

/** Layouts and scenes; a layout is no screen's default any more. */
export function removed(book: Book, ids: readonly string[]): Edit {
  const stays = ({ id }: { id: string }) => !ids.includes(id)
  const [layouts, scenes] = [book.layouts.filter(stays), book.scenes.filter(stays)]
  const before = book.layouts.length + book.scenes.length
  if (layouts.length + scenes.length === before) return fail('not-found')
  const defaults = Object.entries(book.defaults).filter(([, id]) => !ids.includes(id))
  return done({ layouts, scenes, defaults: Object.fromEntries(defaults) }, undefined)
}

/** All layouts, or all scenes of the world, in their new order. */
export function ordered(book: Book, world: World, ids: readonly string[]): Edit {
  const scenes = inOrder(scenesOf(book, world), ids)
  if (scenes) {
    const rest = [...scenes]
    // Those of the other world keep their places.
    const next = book.scenes.map((each) => (each.world === world ? (rest.shift() ?? each) : each))
    return done({ ...book, scenes: next }, undefined)
  }
  const layouts = inOrder(book.layouts, ids)
  return layouts ? done({ ...book, layouts }, undefined) : fail('order-incomplete')
}

/** Null unless `ids` names each of them once. */
function inOrder<T extends { id: string }>(list: readonly T[], ids: readonly string[]): T[] | null {
  const found = ids.flatMap((id) => list.find((each) => each.id === id) ?? [])
  const complete = ids.length === list.length && new Set(found).size === list.length
  return complete ? found : null
}

/** @param exists whether there is such a layout, built in or own */
export function withDefault(
  book: Book,
  screen: ScreenId,
  layout: LayoutId | null,
  exists: (id: LayoutId) => boolean,
): Edit {
  if (layout !== null && !exists(layout)) return fail('not-found')
  const { [screen]: _old, ...defaults } = book.defaults
  if (layout !== null) defaults[screen] = layout
  return done({ ...book, defaults }, undefined)
}
