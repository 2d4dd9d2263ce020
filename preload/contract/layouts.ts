import { z } from 'zod'

/** The most cells of any layout; the wall keeps this many, shown or not. */
export const MAX_CELLS = 64

/** The most columns and rows of a layout that is made by hand. */
export const MAX_SIDE = 12

export const builtInLayouts = [
  ...(['1', '4', '9', '16', '25', '36', '49', '64'] as const),
  ...(['1+5', '1+7', '1+12', '2+8'] as const),
] as const
export const BuiltInLayout = z.enum(builtInLayouts)
export type BuiltInLayout = z.infer<typeof BuiltInLayout>

/** One of the built-in layouts, or one that was made here ('l-…'). */
export const LayoutId = z.string().regex(/^[\w+-]{1,64}$/)
export type LayoutId = z.infer<typeof LayoutId>

const units = z.number().int().min(0).max(MAX_SIDE)
const span = z.number().int().min(1).max(MAX_SIDE)

/** A cell in units of the grid's columns and rows. */
export const LayoutCell = z.object({ x: units, y: units, w: span, h: span })
export type LayoutCell = z.infer<typeof LayoutCell>

/** How the wall is cut into cells, which cover it exactly once. */
const Cut = z.object({
  columns: span,
  rows: span,
  cells: z.array(LayoutCell).min(1).max(MAX_CELLS),
})
export const Grid = Cut.refine(coversOnce)
export type Grid = z.infer<typeof Cut>

export interface Layout extends Grid {
  id: BuiltInLayout
}

function coversOnce({ columns, rows, cells }: Grid): boolean {
  const covered = new Set<number>()
  for (const { x, y, w, h } of cells) {
    if (x + w > columns || y + h > rows) return false
    for (let i = 0; i < w * h; i++) {
      const unit = (y + Math.floor(i / w)) * columns + x + (i % w)
      if (covered.has(unit)) return false
      covered.add(unit)
    }
  }
  return covered.size === columns * rows
}

/** Fills a square grid with 1×1 cells wherever the large cells leave room; large cells first. */
function compose(id: BuiltInLayout, side: number, large: LayoutCell[]): Layout {
  const covered = (x: number, y: number) =>
    large.some((c) => x >= c.x && x < c.x + c.w && y >= c.y && y < c.y + c.h)
  const cells = [...large]
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) if (!covered(x, y)) cells.push({ x, y, w: 1, h: 1 })
  return { id, columns: side, rows: side, cells }
}

const equal = (side: number) => compose(String(side * side) as BuiltInLayout, side, [])

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

export function layoutOf(id: BuiltInLayout): Layout {
  const found = layouts.find((layout) => layout.id === id)
  if (!found) throw new Error(`no layout ${id}`)
  return found
}

/** A built-in layout's grid, of its own; null for any other name. */
export function builtInGrid(id: string): Grid | null {
  const found = layouts.find((layout) => layout.id === id)
  return found ? { columns: found.columns, rows: found.rows, cells: [...found.cells] } : null
}

/** The smallest grid of equal tiles that holds `count` cameras. */
export function gridFor(count: number): BuiltInLayout {
  const side = Math.min(8, Math.max(1, Math.ceil(Math.sqrt(count))))
  return String(side * side) as BuiltInLayout
}
