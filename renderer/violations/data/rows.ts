import type { Bookmark, BookmarkFilter, Refused } from '../../../preload/contract'

/** Rows that are asked for at once; main gives 500 at most. */
export const PAGE = 100
/** Pages that are kept: some megabytes. */
const KEPT = 40

/** What is known of a list of up to 100,000 rows. */
export interface RowsState {
  /** Null until main has answered. */
  total: number | null
  pages: ReadonlyMap<number, readonly Bookmark[]>
  /** Why the newest question was refused; a key of the catalogues. */
  trouble: string | null
  /** Grows when all rows were read anew. */
  round: number
  /** Which question it answers; another filter, or another order, is another one. */
  query: number
  /** What it was asked with. */
  filter: BookmarkFilter | null
}

export const unread: RowsState = {
  ...{ total: null, pages: new Map(), trouble: null, round: 0, query: 0, filter: null },
}

export const rowAt = ({ pages }: RowsState, index: number): Bookmark | undefined =>
  pages.get(Math.floor(index / PAGE))?.[index % PAGE]

/** Where a bookmark stands among the rows that are known; -1 when it is none of them. */
export function indexOf({ pages }: RowsState, id: string | null): number {
  if (id === null) return -1
  for (const [page, rows] of pages) {
    const at = rows.findIndex((row) => row.id === id)
    if (at >= 0) return page * PAGE + at
  }
  return -1
}

/** The pages that hold the rows from the first to the last, as far as there are any. */
export function pagesFor([first, last]: readonly [number, number], total: number): number[] {
  const end = Math.min(last, total - 1)
  const from = Math.max(0, Math.floor(Math.min(first, end) / PAGE))
  const count = end < 0 ? 0 : Math.floor(end / PAGE) - from + 1
  return Array.from({ length: count }, (_, at) => from + at)
}

/** One page more; those farthest from the view go when there are too many. */
export function withPage(
  state: RowsState,
  page: number,
  loaded: { items: readonly Bookmark[] } | Refused,
  [first]: readonly [number, number],
): RowsState {
  if ('status' in loaded) return { ...state, trouble: loaded.reason }
  const pages = new Map(state.pages).set(page, loaded.items)
  const here = first / PAGE
  const byDistance = [...pages.keys()].sort((a, b) => Math.abs(b - here) - Math.abs(a - here))
  for (const far of byDistance.slice(0, Math.max(0, pages.size - KEPT))) pages.delete(far)
  return { ...state, pages, trouble: null }
}
