import { type LayoutId, layoutOf, MAX_CELLS } from '../../preload/contract'

/** What can be undone: where which camera is. */
export interface Arrangement {
  layout: LayoutId
  /** Camera ids, always MAX_CELLS of them, shown or not. */
  cells: (string | null)[]
}

export const emptyArrangement = (layout: LayoutId = '9'): Arrangement => ({
  layout,
  cells: Array(MAX_CELLS).fill(null),
})

const shownCells = (layout: LayoutId) => layoutOf(layout).cells.length

/**
 * The first camera goes into `cell`; each further one into the next empty shown cell behind it,
 * then before it. A camera that is already shown moves. What finds no room is left out.
 */
export function place(now: Arrangement, cell: number, cameras: string[]): Arrangement {
  const unique = [...new Set(cameras)]
  const cells = now.cells.map((id) => (id !== null && unique.includes(id) ? null : id))
  const shown = shownCells(now.layout)
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
  return { ...now, cells }
}

/** Puts the cameras from the first cell on, in the layout given. */
export function fill(layout: LayoutId, cameras: string[]): Arrangement {
  const { cells } = emptyArrangement(layout)
  return { layout, cells: cells.map((_, i) => cameras[i] ?? null) }
}

export function swap(now: Arrangement, a: number, b: number): Arrangement {
  const cells = [...now.cells]
  cells[a] = now.cells[b] ?? null
  cells[b] = now.cells[a] ?? null
  return { ...now, cells }
}

export function clear(now: Arrangement, cell: number): Arrangement {
  return { ...now, cells: now.cells.map((id, i) => (i === cell ? null : id)) }
}

/** Takes away cameras that are no longer registered. */
export function prune(now: Arrangement, exists: (id: string) => boolean): Arrangement {
  if (now.cells.every((id) => id === null || exists(id))) return now
  return { ...now, cells: now.cells.map((id) => (id !== null && exists(id) ? id : null)) }
}

/** The first shown cell without a camera, or null. */
export function firstEmpty(now: Arrangement): number | null {
  const index = now.cells.slice(0, shownCells(now.layout)).indexOf(null)
  return index < 0 ? null : index
}

export const isEmpty = (now: Arrangement) => now.cells.every((id) => id === null)
