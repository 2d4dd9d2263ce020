import {
  builtInGrid,
  type Grid,
  type LayoutId,
  layoutOf,
  MAX_CELLS,
  MAX_RECENT,
} from '../../preload/contract'

/** What can be undone: where which camera is, under which title. */
export interface Arrangement {
  layout: LayoutId
  grid: Grid
  /** Camera ids, always MAX_CELLS of them, shown or not. */
  cells: (string | null)[]
  /** In place of the cameras' names; empty for the name. MAX_CELLS of them. */
  titles: string[]
}

/** For each cell the cameras that it showed, the newest first. */
export type Memory = string[][]

const nothing = () => Array<null>(MAX_CELLS).fill(null)
const untitled = () => Array<string>(MAX_CELLS).fill('')

/** @param layout a built-in one, or the name of `grid` */
export const emptyArrangement = (layout: LayoutId = '9', grid?: Grid): Arrangement => ({
  layout,
  grid: grid ?? builtInGrid(layout) ?? plainGrid(),
  cells: nothing(),
  titles: untitled(),
})

const plainGrid = (): Grid => {
  const { columns, rows, cells } = layoutOf('9')
  return { columns, rows, cells }
}

export const emptyMemory = (): Memory => Array.from({ length: MAX_CELLS }, () => [])

/**
 * The first camera goes into `cell`; each further one into the next empty shown cell behind it,
 * then before it. A camera that is already shown moves. What finds no room is left out.
 */
export function place(now: Arrangement, cell: number, cameras: string[]): Arrangement {
  const unique = [...new Set(cameras)]
  const cells = now.cells.map((id) => (id !== null && unique.includes(id) ? null : id))
  const shown = now.grid.cells.length
  const order = Array.from({ length: shown }, (_, i) => (cell + i) % shown)
  const [first, ...rest] = unique
  const replaced = now.cells[cell]
  cells[cell] = first ?? null
  // Moving a shown camera onto another one swaps them: nothing falls off the wall by a drag.
  const from = first === undefined ? -1 : now.cells.indexOf(first)
  if (rest.length === 0 && from >= 0 && from !== cell) cells[from] = replaced ?? null
  for (const id of rest) {
    const free = order.find((index) => cells[index] === null)
    if (free === undefined) break
    cells[free] = id
  }
  return retitled(now, cells)
}

/** Puts the cameras from the first cell on, in the layout given. */
export function fill(layout: LayoutId, cameras: string[], grid?: Grid): Arrangement {
  const empty = emptyArrangement(layout, grid)
  return { ...empty, cells: empty.cells.map((_, i) => cameras[i] ?? null) }
}

export function swap(now: Arrangement, a: number, b: number): Arrangement {
  return { ...now, cells: swapped(now.cells, a, b), titles: swapped(now.titles, a, b) }
}

function swapped<T>(list: T[], a: number, b: number): T[] {
  return list.map((each, i) => (i === a ? list[b] : i === b ? list[a] : each)) as T[]
}

/**
 * What is in `moved` goes to `to` and the cells behind it, in the order of the layout and as one
 * block that fits; what stood there takes the places that became free, in its order.
 */
export function move(now: Arrangement, moved: number[], to: number): Arrangement {
  const shown = now.grid.cells.length
  const from = [...new Set(moved)].filter((cell) => cell < shown).sort((a, b) => a - b)
  const start = Math.min(to, shown - from.length)
  const targets = from.map((_, i) => start + i)
  const free = from.filter((cell) => !targets.includes(cell))
  const displaced = targets.filter((cell) => !from.includes(cell))
  const source = new Map([
    ...targets.map((cell, i) => [cell, from[i]] as const),
    ...free.map((cell, i) => [cell, displaced[i]] as const),
  ])
  const permuted = <T>(list: T[]) => list.map((_, i) => list[source.get(i) ?? i] as T)
  return { ...now, cells: permuted(now.cells), titles: permuted(now.titles) }
}

export function clear(now: Arrangement, cleared: number[]): Arrangement {
  return retitled(
    now,
    now.cells.map((id, i) => (cleared.includes(i) ? null : id)),
  )
}

export function title(now: Arrangement, cell: number, text: string): Arrangement {
  return { ...now, titles: now.titles.map((each, i) => (i === cell ? text : each)) }
}

/** Takes away cameras that are no longer registered. */
export function prune(now: Arrangement, exists: (id: string) => boolean): Arrangement {
  if (now.cells.every((id) => id === null || exists(id))) return now
  return retitled(
    now,
    now.cells.map((id) => (id !== null && exists(id) ? id : null)),
  )
}

/** A title is that of a camera in a cell: it goes with it. */
function retitled(before: Arrangement, cells: Arrangement['cells']): Arrangement {
  const titles = before.titles.map((each, i) => (cells[i] === before.cells[i] ? each : ''))
  return { ...before, cells, titles }
}

/** The first shown cell without a camera, or null. */
export function firstEmpty(now: Pick<Arrangement, 'grid' | 'cells'>): number | null {
  const index = now.cells.slice(0, now.grid.cells.length).indexOf(null)
  return index < 0 ? null : index
}

export const isEmpty = (now: Arrangement) => now.cells.every((id) => id === null)

/** What each cell showed, with what it shows now. */
export function remember(memory: Memory, cells: Arrangement['cells']): Memory {
  return memory.map((list, i) => {
    const camera = cells[i]
    if (!camera || list[0] === camera) return list
    // One more than is told: the newest is what the cell shows.
    return [camera, ...list.filter((id) => id !== camera)].slice(0, MAX_RECENT + 1)
  })
}
