import type { LayoutCell } from '../../../preload/contract'

/** Every cell that lies between the two, whole or in part, in the order of the layout. */
export function rangeOf(cells: readonly LayoutCell[], from: number, to: number): number[] {
  const [a, b] = [cells[from], cells[to]]
  if (!a || !b) return []
  const left = Math.min(a.x, b.x)
  const top = Math.min(a.y, b.y)
  const right = Math.max(a.x + a.w, b.x + b.w)
  const bottom = Math.max(a.y + a.h, b.y + b.h)
  return cells.flatMap(({ x, y, w, h }, index) =>
    x < right && x + w > left && y < bottom && y + h > top ? [index] : [],
  )
}
