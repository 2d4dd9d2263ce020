import type { Registry, WallState } from '../../preload/contract'
import type { Dragged } from '../components/dragged'

export type { Dragged }

/** The one call to main that a drop or a key leads to. */
export type Put =
  | { call: 'fill'; cameras: string[] }
  | { call: 'place'; cell: number; cameras: string[] }
  | { call: 'swap'; a: number; b: number }
  | { call: 'move'; cells: number[]; to: number }
  | { call: 'none' }

type Shown = Pick<WallState, 'grid' | 'cells'>

const shownCells = ({ grid, cells }: Shown) => cells.slice(0, grid.cells.length)

export const wallIsEmpty = (wall: Shown) => shownCells(wall).every((camera) => camera === null)

/** A whole facility on an empty wall chooses its own grid. */
export function dropOn(dragged: Dragged, cell: number, wall: Shown): Put {
  if (dragged.kind === 'cell')
    return dragged.cell === cell ? { call: 'none' } : { call: 'swap', a: dragged.cell, b: cell }
  if (dragged.kind === 'cells') return { call: 'move', cells: dragged.cells, to: cell }
  const { cameras } = dragged
  if (cameras.length === 0) return { call: 'none' }
  if (cameras.length > 1 && wallIsEmpty(wall)) return { call: 'fill', cameras }
  return { call: 'place', cell, cameras }
}

/** From the tree by key: into the selected cell, else the first empty one, else the first. */
export function putFromTree(cameras: string[], selected: number | null, wall: Shown): Put {
  const shown = shownCells(wall)
  const usable = selected !== null && selected < shown.length ? selected : undefined
  const cell = usable ?? Math.max(0, shown.indexOf(null))
  return dropOn({ kind: 'cameras', cameras }, cell, wall)
}

/** The next empty cell behind `cell`, else the first one; undefined on a full wall. */
export function emptyCellAfter(cell: number, wall: Shown): number | undefined {
  const shown = shownCells(wall)
  const empty = shown.flatMap((camera, index) => (camera || index === cell ? [] : [index]))
  return empty.find((index) => index > cell) ?? empty[0]
}

/** The cameras of a facility that can be shown, in the order of their codes. */
export function camerasOf(registry: Registry, facility: string): string[] {
  const { compare } = new Intl.Collator('vi', { numeric: true })
  return registry.cameras
    .filter((camera) => camera.facility === facility && camera.enabled)
    .sort((a, b) => compare(a.code, b.code))
    .map((camera) => camera.id)
}
