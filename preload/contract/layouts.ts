import { z } from 'zod'

export const LayoutId = z.enum([
  '1',
  '4',
  '9',
  '16',
  '25',
  '36',
  '49',
  '64',
  '1+5',
  '1+7',
  '1+12',
  '2+8',
])
export type LayoutId = z.infer<typeof LayoutId>

/** A cell in units of the layout's columns and rows. */
export interface LayoutCell {
  x: number
  y: number
  w: number
  h: number
}

export interface Layout {
  id: LayoutId
  columns: number
  rows: number
  /** In reading order of importance: large cells first. */
  cells: LayoutCell[]
}

/** The most cells of any layout; the wall keeps this many, shown or not. */
export const MAX_CELLS = 64

/** Fills a square grid with 1×1 cells wherever the large cells leave room. */
function compose(id: LayoutId, side: number, large: LayoutCell[]): Layout {
  const covered = (x: number, y: number) =>
    large.some((c) => x >= c.x && x < c.x + c.w && y >= c.y && y < c.y + c.h)
  const cells = [...large]
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) if (!covered(x, y)) cells.push({ x, y, w: 1, h: 1 })
  return { id, columns: side, rows: side, cells }
}

const equal = (side: number) => compose(String(side * side) as LayoutId, side, [])

export const layouts: Layout[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(equal),
  compose('1+5', 3, [{ x: 0, y: 0, w: 2, h: 2 }]),
  compose('1+7', 4, [{ x: 0, y: 0, w: 3, h: 3 }]),
  compose('1+12', 4, [{ x: 1, y: 1, w: 2, h: 2 }]),
  compose('2+8', 4, [
    { x: 0, y: 0, w: 2, h: 2 },
    { x: 2, y: 0, w: 2, h: 2 },
  ]),
]

export function layoutOf(id: LayoutId): Layout {
  const found = layouts.find((layout) => layout.id === id)
  if (!found) throw new Error(`no layout ${id}`)
  return found
}

/** The smallest grid of equal tiles that holds `count` cameras. */
export function gridFor(count: number): LayoutId {
  const side = Math.min(8, Math.max(1, Math.ceil(Math.sqrt(count))))
  return String(side * side) as LayoutId
}
