import type {
  Arrangements,
  FilePreview,
  Grid,
  LayoutId,
  LayoutRefusal,
  Scene,
  ScreenId,
} from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { type BookCollection, change } from './change'
import {
  duplicated,
  type Edit,
  ordered,
  removed,
  renamed,
  retitled,
  savedLayout,
  savedScene,
  scenesOf,
  withDefault,
} from './edits'
import { type FileContent, fileOf, readFile } from './file'
import { gridIn } from './grids'
import { planned } from './imports'
import { contentOf, type Known, lookupIn, resolved } from './scenes'
import type { Book, World } from './schema'

export interface LayoutsDeps {
  collection: BookCollection
  /** The world that is shown now, and its cameras. */
  world(): World
  cameras(): readonly Known[]
  newId(): string
  now(): number
}

/** What a wall shows, as a scene keeps and gives it. */
type Shown = Pick<Scene, 'layout' | 'grid' | 'cells' | 'titles'>

type Done<T = undefined> = Promise<Result<T, LayoutRefusal>>

const HISTORY = 50

/** The layouts and scenes that all operators of the station share. */
export class Layouts {
  /** What was kept before each change of this run, the last one at the end. */
  private past: Book[] = []
  /** The file that was looked at last; its token ends with it. */
  private chosen: { token: string; content: FileContent } | null = null

  constructor(private deps: LayoutsDeps) {}

  /** As the windows see them. */
  state(): Arrangements {
    const { layouts, defaults } = this.book()
    const lookup = this.lookup()
    const scenes = scenesOf(this.book(), this.deps.world()).map((each) => resolved(each, lookup))
    return { layouts, scenes, defaults, canUndo: this.past.length > 0 }
  }

  /** A layout's grid, built in or own; null when there is none (any more). */
  grid(id: LayoutId): Grid | null {
    return gridIn(this.book(), id)
  }

  /** As it can be shown now; null when there is none (any more). */
  scene(id: string): Scene | null {
    const stored = this.book().scenes.find((each) => each.id === id)
    return stored ? resolved(stored, this.lookup()) : null
  }

  /** What a new wall of the screen begins with; null when nobody chose. */
  first(screen: ScreenId): { layout: LayoutId; grid: Grid } | null {
    const layout = this.book().defaults[screen]
    const grid = layout === undefined ? null : this.grid(layout)
    return layout !== undefined && grid ? { layout, grid } : null
  }

  saveLayout(draft: { id?: LayoutId | undefined; name: string; grid: Grid }): Done<string> {
    return this.change((book) => savedLayout(book, draft, this.deps.newId))
  }

  /** What a wall shows, under a name. */
  keepScene(draft: { id?: string | undefined; name: string }, shown: Shown): Done<string> {
    const { world, newId } = this.deps
    const { id, name } = draft
    const content = contentOf(shown, this.lookup())
    return this.change((book) => savedScene(book, world(), { id, name, ...content }, newId))
  }

  editScene(id: string, name: string, titles: readonly string[]): Done {
    return this.change((book) => {
      const named = renamed(book, id, name)
      return named.ok ? retitled(named.value.next, id, titles, this.lookup()) : named
    })
  }

  rename(id: string, name: string): Done {
    return this.change((book) => renamed(book, id, name))
  }

  duplicate(id: string): Done<string> {
    return this.change((book) => duplicated(book, id, this.deps.newId))
  }

  order(ids: readonly string[]): Done {
    return this.change((book) => ordered(book, this.deps.world(), ids))
  }

  remove(ids: readonly string[]): Done {
    return this.change((book) => removed(book, ids))
  }

  /** Takes the last change back; all are made one after another, so that it fits. */
  async undo(): Done {
    let before: Book | undefined
    const undone = await change(this.deps.collection, (): Edit => {
      before = this.past.pop()
      return before ? ok({ next: before, value: undefined }) : fail('nothing-to-undo')
    })
    if (!undone.ok && before) this.past.push(before)
    return undone
  }

  setDefault(screen: ScreenId, layout: LayoutId | null): Done {
    return this.change((book) =>
      withDefault(book, screen, layout, (id) => gridIn(book, id) !== null),
    )
  }

  /** The text of a file with those that are named, or with everything. */
  file(ids: readonly string[]): Result<{ text: string; layouts: number; scenes: number }> {
    const wanted = (each: { id: string }) => ids.length === 0 || ids.includes(each.id)
    const layouts = this.book().layouts.filter(wanted)
    const scenes = scenesOf(this.book(), this.deps.world()).filter(wanted)
    if (layouts.length + scenes.length === 0) return fail('nothing-to-export')
    const text = fileOf(layouts, scenes, this.lookup(), this.deps.now())
    return ok({ text, layouts: layouts.length, scenes: scenes.length })
  }

  /** What a file would bring. Nothing has changed yet. */
  preview(file: string, text: string): FilePreview {
    this.chosen = null
    const content = readFile(text)
    if (!content.ok) return refused(content)
    const plan = planned(this.book(), content.value, this.here())
    if (!plan.ok) return refused(plan)
    const token = this.deps.newId()
    this.chosen = { token, content: content.value }
    return { status: 'done', token, file, items: plan.value.items }
  }

  /** Goes by the book of now: it may have changed since the preview. */
  async commit(token: string): Done<{ layouts: number; scenes: number }> {
    const { chosen } = this
    if (chosen?.token !== token) return fail('token-expired')
    const done = await this.change((book): Edit<{ layouts: number; scenes: number }> => {
      const plan = planned(book, chosen.content, this.here())
      if (!plan.ok) return plan
      const { next, items } = plan.value
      const count = (kind: string) => items.filter((each) => each.kind === kind && !each.same)
      return ok({ next, value: { layouts: count('layout').length, scenes: count('scene').length } })
    })
    if (done.ok) this.chosen = null
    return done
  }

  private book() {
    return this.deps.collection.read()
  }

  private lookup() {
    return lookupIn(this.deps.cameras())
  }

  private here() {
    return { world: this.deps.world(), lookup: this.lookup(), newId: this.deps.newId }
  }

  private async change<T>(edit: (book: Book) => Edit<T>): Done<T> {
    let before: Book | undefined
    const done = await change(this.deps.collection, (book) => {
      const edited = edit(book)
      // In the same turn: an undo that waits for its own finds it.
      if (edited.ok) {
        before = book
        this.past = [...this.past, book].slice(-HISTORY)
      }
      return edited
    })
    if (!done.ok) this.past = this.past.filter((each) => each !== before)
    return done
  }
}

/** @param failed a Result that is not ok */
export const refused = ({ reason, detail }: { reason: string; detail?: string }) => ({
  ...{ status: 'refused' as const, reason },
  ...(detail !== undefined && { detail }),
})
