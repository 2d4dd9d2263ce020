import { layouts as builtIn, builtInGrid, type Grid, type LayoutId } from '../../preload/contract'
import type { Book } from './schema'

const words = ({ columns, rows, cells }: Grid) =>
  [columns, rows, ...cells.map(({ x, y, w, h }) => `${x},${y},${w},${h}`)].join(' ')

export const sameGrid = (a: Grid, b: Grid) => words(a) === words(b)

/** Built in or own. */
export const gridIn = (book: Book, id: LayoutId): Grid | null =>
  builtInGrid(id) ?? book.layouts.find((each) => each.id === id)?.grid ?? null

/** The layout that cuts the wall in this way; null when there is none. */
export function layoutWith(layouts: Book['layouts'], grid: Grid): LayoutId | null {
  const known = [...builtIn, ...layouts]
  return known.find((each) => sameGrid('grid' in each ? each.grid : each, grid))?.id ?? null
}
