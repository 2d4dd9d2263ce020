import type { LayoutCell } from '../../preload/contract'

export type Direction = 'left' | 'right' | 'up' | 'down'

const middle = (cell: LayoutCell) => ({ x: cell.x + cell.w / 2, y: cell.y + cell.h / 2 })

/** How far `to` lies ahead of `from`, and how far aside; undefined when it is not ahead. */
function offset(from: LayoutCell, to: LayoutCell, direction: Direction) {
  const horizontal = direction === 'left' || direction === 'right'
  const forward =
    direction === 'right'
      ? to.x - (from.x + from.w)
      : direction === 'left'
        ? from.x - (to.x + to.w)
        : direction === 'down'
          ? to.y - (from.y + from.h)
          : from.y - (to.y + to.h)
  if (forward < 0) return undefined
  const a = middle(from)
  const b = middle(to)
  return { forward, aside: Math.abs(horizontal ? a.y - b.y : a.x - b.x) }
}

/** Whether the two share a part of the edge they face each other with. */
function facing(a: LayoutCell, b: LayoutCell, direction: Direction): boolean {
  return direction === 'left' || direction === 'right'
    ? a.y < b.y + b.h && b.y < a.y + a.h
    : a.x < b.x + b.w && b.x < a.x + a.w
}

/** The cell an arrow key leads to; undefined at the edge of the wall. */
export function neighbour(
  cells: readonly LayoutCell[],
  from: number,
  direction: Direction,
): number | undefined {
  const start = cells[from]
  if (!start) return undefined
  let best: { index: number; cost: number } | undefined
  cells.forEach((cell, index) => {
    if (index === from || !facing(start, cell, direction)) return
    const by = offset(start, cell, direction)
    if (!by) return
    const cost = by.forward * 100 + by.aside
    if (!best || cost < best.cost) best = { index, cost }
  })
  return best?.index
}
