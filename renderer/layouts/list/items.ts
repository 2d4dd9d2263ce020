import {
  type Arrangements,
  type BuiltInLayout,
  builtInLayouts,
  type Grid,
  layoutOf,
  type OwnLayout,
  type Scene,
} from '../../../preload/contract'

export type Item =
  | { kind: 'own'; id: string; grid: Grid; layout: OwnLayout }
  | { kind: 'builtIn'; id: BuiltInLayout; grid: Grid }
  | { kind: 'scene'; id: string; grid: Grid; scene: Scene }

/** The station's own come first; they are what one comes here for. */
export const layoutItems = ({ layouts }: Arrangements): Item[] => [
  ...layouts.map((layout): Item => ({ kind: 'own', id: layout.id, grid: layout.grid, layout })),
  ...builtInLayouts.map((id): Item => ({ kind: 'builtIn', id, grid: layoutOf(id) })),
]

export const sceneItems = ({ scenes }: Arrangements): Item[] =>
  scenes.map((scene) => ({ kind: 'scene', id: scene.id, grid: scene.grid, scene }))

/** The ids of its list with this one `by` places on; null where there is no further. */
export function movedBy(items: readonly Item[], id: string, by: 1 | -1): string[] | null {
  const ids = items.filter(({ kind }) => kind !== 'builtIn').map((each) => each.id)
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return null
  ids.splice(from, 1)
  ids.splice(to, 0, id)
  return ids
}

/** What is selected when this one is gone. */
export function besideOf(items: readonly Item[], id: string): string | null {
  const index = items.findIndex((each) => each.id === id)
  return (items[index + 1] ?? items[index - 1])?.id ?? null
}
