import { type Grid, isPanel, MAX_CELLS, type Scene } from '../../preload/contract'
import type { SceneContent } from './edits'
import type { StoredCell, StoredScene } from './schema'

/** The part of the registry that is needed here. */
export interface Known {
  id: string
  code: string
}

/** Codes are compared as the registry does. */
const keyOf = (code: string) => code.normalize('NFC').toLowerCase()

export interface Lookup {
  /** The camera that a cell means; null when it is not registered here (any more). A panel of
   * figures means itself, at every station. */
  find(cell: Pick<StoredCell, 'camera' | 'code'>): Known | null
}

/** Once for each registry: a tour of scenes asks for all of them at every page. */
const lookups = new WeakMap<readonly Known[], Lookup>()

export function lookupIn(cameras: readonly Known[]): Lookup {
  const lookup = lookups.get(cameras) ?? indexed(cameras)
  lookups.set(cameras, lookup)
  return lookup
}

function indexed(cameras: readonly Known[]): Lookup {
  const byId = new Map(cameras.map((camera) => [camera.id, camera]))
  const byCode = new Map(cameras.map((camera) => [keyOf(camera.code), camera]))
  return {
    find: ({ camera, code }) => {
      const panel = [camera, code].find(isPanel)
      if (panel) return { id: panel, code: panel }
      return byId.get(camera) ?? byCode.get(keyOf(code)) ?? null
    },
  }
}

/** A scene as it can be shown now. */
export function resolved(scene: StoredScene, { find }: Lookup): Scene {
  const cells = Array<string | null>(MAX_CELLS).fill(null)
  const titles = Array<string>(MAX_CELLS).fill('')
  const missing: string[] = []
  for (const stored of scene.cells) {
    const camera = find(stored)
    if (!camera) missing.push(stored.code || '?')
    // A wall shows a camera once.
    else if (!cells.includes(camera.id)) cells[stored.cell] = camera.id
    if (cells[stored.cell]) titles[stored.cell] = stored.title
  }
  const { id, name, layout, grid } = scene
  return { id, name, layout, grid, cells, titles, missing }
}

interface Shown {
  layout: string
  grid: Grid
  cells: readonly (string | null)[]
  titles: readonly string[]
}

/** What a wall shows, as a scene keeps it. */
export function contentOf({ layout, grid, cells, titles }: Shown, { find }: Lookup): SceneContent {
  const shown = cells.slice(0, grid.cells.length).flatMap((camera, cell): StoredCell[] => {
    if (!camera) return []
    const code = find({ camera, code: '' })?.code ?? ''
    return [{ cell, camera, code, title: titles[cell] ?? '' }]
  })
  return { layout, grid, cells: shown }
}
