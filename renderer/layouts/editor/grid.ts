import { type Grid, type LayoutCell, MAX_CELLS, MAX_SIDE } from '../../../preload/contract'

/** A unit of a grid: where a column and a row meet. */
export interface Unit {
  x: number
  y: number
}

/** Why a grid cannot be changed in this way; a key under `layouts.editor.refused`. */
export type GridRefusal = 'too-many' | 'too-fine' | 'one-cell' | 'smallest'

export type Changed = { grid: Grid } | { refused: GridRefusal }

/** Equal cells, one in each unit; null where that would be too many. */
export function plainGrid(columns: number, rows: number): Grid | null {
  const fits = (side: number) => Number.isInteger(side) && side >= 1 && side <= MAX_SIDE
  if (!fits(columns) || !fits(rows) || columns * rows > MAX_CELLS) return null
  const cells = Array.from({ length: columns * rows }, (_, i) => ({
    ...{ x: i % columns, y: Math.floor(i / columns), w: 1, h: 1 },
  }))
  return { columns, rows, cells }
}

export const cellAt = ({ cells }: Grid, { x, y }: Unit): LayoutCell | undefined =>
  cells.find((cell) => x >= cell.x && x < cell.x + cell.w && y >= cell.y && y < cell.y + cell.h)

const touch = (a: LayoutCell, b: LayoutCell) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Around both. */
function around(a: LayoutCell, b: LayoutCell): LayoutCell {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const [right, bottom] = [Math.max(a.x + a.w, b.x + b.w), Math.max(a.y + a.h, b.y + b.h)]
  return { x, y, w: right - x, h: bottom - y }
}

/** The smallest rectangle of whole cells with these units in it: what is selected between them. */
export function rectangle(grid: Grid, from: Unit, to: Unit): LayoutCell {
  let rect = around({ ...from, w: 1, h: 1 }, { ...to, w: 1, h: 1 })
  for (;;) {
    const grown = grid.cells.filter((cell) => touch(cell, rect)).reduce(around, rect)
    if (grown.w === rect.w && grown.h === rect.h) return grown
    rect = grown
  }
}

export const cellsIn = ({ cells }: Grid, rect: LayoutCell): LayoutCell[] =>
  cells.filter((cell) => touch(cell, rect))

/** The large cells first, then as one reads: in this order they are filled. */
export function inOrder(grid: Grid): Grid {
  const cells = [...grid.cells].sort((a, b) => b.w * b.h - a.w * a.h || a.y - b.y || a.x - b.x)
  return { ...grid, cells }
}

/** One cell in place of those of a rectangle; only if they fill it exactly. */
export function merged(grid: Grid, rect: LayoutCell): Changed {
  const gone = cellsIn(grid, rect)
  const whole = gone.reduce((sum, { w, h }) => sum + w * h, 0) === rect.w * rect.h
  if (gone.length < 2 || !whole) return { refused: 'one-cell' }
  const rest = grid.cells.filter((cell) => !gone.includes(cell))
  return { grid: inOrder({ ...grid, cells: [...rest, { ...rect }] }) }
}

/** Into units; or into halves, beside or below each other. */
export type Split = 'units' | 'beside' | 'below'

/** Each cell of the rectangle is split. Halves of an odd number of units need a finer grid. */
export function split(grid: Grid, rect: LayoutCell, how: Split): Changed {
  if (how === 'units') return fitting(grid, rect, units)
  const axis = how === 'beside' ? 'x' : 'y'
  const length = how === 'beside' ? 'w' : 'h'
  if (cellsIn(grid, rect).every((cell) => cell[length] % 2 === 0))
    return fitting(grid, rect, (cell) => halves(cell, axis))
  const fine = finer(grid, axis)
  if (!fine) return { refused: 'too-fine' }
  const twice = { ...rect, [axis]: rect[axis] * 2, [length]: rect[length] * 2 }
  return fitting(fine, twice, (cell) => halves(cell, axis))
}

function fitting(grid: Grid, rect: LayoutCell, parts: (cell: LayoutCell) => LayoutCell[]): Changed {
  const chosen = cellsIn(grid, rect)
  const made = chosen.flatMap(parts)
  if (made.length === chosen.length) return { refused: 'smallest' }
  const cells = [...grid.cells.filter((cell) => !chosen.includes(cell)), ...made]
  if (cells.length > MAX_CELLS) return { refused: 'too-many' }
  return { grid: inOrder({ ...grid, cells }) }
}

const units = ({ x, y, w, h }: LayoutCell): LayoutCell[] =>
  Array.from({ length: w * h }, (_, i) => ({
    ...{ x: x + (i % w), y: y + Math.floor(i / w), w: 1, h: 1 },
  }))

function halves(cell: LayoutCell, axis: 'x' | 'y'): LayoutCell[] {
  if (axis === 'x') {
    const w = cell.w / 2
    return [
      { ...cell, w },
      { ...cell, w, x: cell.x + w },
    ]
  }
  const h = cell.h / 2
  return [
    { ...cell, h },
    { ...cell, h, y: cell.y + h },
  ]
}

/** The same with twice the columns or rows; null when those would be too many. */
function finer(grid: Grid, axis: 'x' | 'y'): Grid | null {
  const { columns, rows, cells } = grid
  if ((axis === 'x' ? columns : rows) * 2 > MAX_SIDE) return null
  if (axis === 'x')
    return {
      columns: columns * 2,
      rows,
      cells: cells.map((c) => ({ ...c, x: c.x * 2, w: c.w * 2 })),
    }
  return { columns, rows: rows * 2, cells: cells.map((c) => ({ ...c, y: c.y * 2, h: c.h * 2 })) }
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** The same with as few columns and rows as show it: what is saved. */
export function coarsest({ columns, rows, cells }: Grid): Grid {
  const dx = cells.reduce((all, { x, w }) => divisor(divisor(all, x), w), columns)
  const dy = cells.reduce((all, { y, h }) => divisor(divisor(all, y), h), rows)
  const less = ({ x, y, w, h }: LayoutCell) => ({ x: x / dx, y: y / dy, w: w / dx, h: h / dy })
  return { columns: columns / dx, rows: rows / dy, cells: cells.map(less) }
}
