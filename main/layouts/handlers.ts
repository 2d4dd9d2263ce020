import type { Handlers, Outcome, Scene, ScreenId } from '../../preload/contract'
import type { Result } from '../base/result'
import { type Layouts, refused } from './layouts'

type Shown = Pick<Scene, 'layout' | 'grid' | 'cells' | 'titles'>

/** The wall that a window shows. */
interface ShownWall {
  readonly screen: ScreenId
  arrangement(): Shown
  arrange(next: Shown): Outcome
  setLayout(layout: string): Outcome
}

/** All but those that open dialogues. */
export type BookHandlers = Omit<Handlers['layouts'], 'exportFile' | 'chooseFile'>

export const layoutsHandlers = (
  layouts: Layouts,
  wallOf: (window: number) => ShownWall,
): BookHandlers => ({
  saveLayout: async (draft) => saved(await layouts.saveLayout(draft)),
  keepScene: async ({ id, name, titles }, { window }) => {
    const shown = wallOf(window).arrangement()
    return saved(
      await layouts.keepScene({ id, name }, { ...shown, titles: titles ?? shown.titles }),
    )
  },
  editScene: async ({ id, name, titles }) => outcome(await layouts.editScene(id, name, titles)),
  rename: async ({ id, name }) => outcome(await layouts.rename(id, name)),
  duplicate: async (id) => saved(await layouts.duplicate(id)),
  order: async (ids) => outcome(await layouts.order(ids)),
  remove: async (ids) => outcome(await layouts.remove(ids)),
  undo: async () => outcome(await layouts.undo()),
  setDefault: async (layout, { window }) =>
    outcome(await layouts.setDefault(wallOf(window).screen, layout)),
  toDefault: (_none, { window }) => {
    const wall = wallOf(window)
    const first = layouts.first(wall.screen)
    return first ? wall.setLayout(first.layout) : refused({ reason: 'no-default' })
  },
  applyScene: (id, { window }) => {
    const scene = layouts.scene(id)
    if (!scene) return refused({ reason: 'not-found' })
    const { layout, grid, cells, titles, missing } = scene
    const done = wallOf(window).arrange({ layout, grid, cells, titles })
    return done.status === 'done' ? { status: 'done', missing } : done
  },
  commitFile: async (token) => {
    const done = await layouts.commit(token)
    return done.ok ? { status: 'done', ...done.value } : refused(done)
  },
})

const outcome = (done: Result<unknown>): Outcome => (done.ok ? { status: 'done' } : refused(done))

const saved = (done: Result<string>) =>
  done.ok ? { status: 'done' as const, id: done.value } : refused(done)
