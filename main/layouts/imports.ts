import {
  type ImportedItem,
  type LayoutRefusal,
  MAX_LAYOUTS,
  MAX_SCENES,
} from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { scenesOf } from './edits'
import type { FileContent, FileScene } from './file'
import { layoutWith, sameGrid } from './grids'
import { numbered, sameName } from './names'
import type { Lookup } from './scenes'
import type { Book, StoredCell, StoredScene, World } from './schema'

export interface Plan {
  next: Book
  items: ImportedItem[]
}

interface Here {
  world: World
  lookup: Lookup
  newId(): string
}

/** What a file would bring. Nothing here is changed by it: what has a taken name gets a number. */
export function planned(book: Book, file: FileContent, here: Here): Result<Plan, LayoutRefusal> {
  const withLayouts = addLayouts({ next: book, items: [] }, file, here)
  const { next, items } = addScenes(withLayouts, file, here)
  if (next.layouts.length > MAX_LAYOUTS) return fail('too-many-layouts')
  if (scenesOf(next, here.world).length > MAX_SCENES) return fail('too-many-scenes')
  return ok({ next, items })
}

function addLayouts(plan: Plan, { layouts }: FileContent, { newId }: Here): Plan {
  let { next, items } = plan
  for (const { name, grid } of layouts) {
    const same = next.layouts.some((each) => sameName(each.name, name) && sameGrid(each.grid, grid))
    const as = same ? name : numbered(name, next.layouts)
    items = [...items, { kind: 'layout', name, as, same, missing: [] }]
    if (!same)
      next = { ...next, layouts: [...next.layouts, { id: `l-${newId()}`, name: as, grid }] }
  }
  return { next, items }
}

function addScenes(plan: Plan, { scenes }: FileContent, here: Here): Plan {
  let { next, items } = plan
  for (const scene of scenes) {
    const known = scenesOf(next, here.world)
    const cells = scene.cells.map((cell) => storedCell(cell, here.lookup))
    const same = known.some((each) => isSame(each, { ...scene, cells }, here.lookup))
    const as = same ? scene.name : numbered(scene.name, known)
    const missing = cells.filter(({ camera }) => !camera).map(({ code }) => code)
    items = [...items, { kind: 'scene', name: scene.name, as, same, missing }]
    if (same) continue
    const layout = layoutWith(next.layouts, scene.grid) ?? `l-${here.newId()}`
    const kept = { id: `s-${here.newId()}`, name: as, world: here.world, layout, cells }
    next = { ...next, scenes: [...next.scenes, { ...kept, grid: scene.grid }] }
  }
  return { next, items }
}

/** One that is not registered here keeps its code: it is shown once it is. */
const storedCell = (
  { cell, camera: code, title }: FileScene['cells'][number],
  { find }: Lookup,
): StoredCell => {
  const camera = find({ camera: '', code })
  return { cell, camera: camera?.id ?? '', code: camera?.code ?? code, title }
}

function isSame(
  kept: StoredScene,
  other: Pick<StoredScene, 'name' | 'grid' | 'cells'>,
  { find }: Lookup,
): boolean {
  const words = ({ cell, title, ...stored }: StoredCell) =>
    JSON.stringify([cell, find(stored)?.code ?? stored.code, title])
  const all = (cells: StoredCell[]) => cells.map(words).sort().join()
  const alike = sameName(kept.name, other.name) && sameGrid(kept.grid, other.grid)
  return alike && all(kept.cells) === all(other.cells)
}
