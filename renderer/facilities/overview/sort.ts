import { type FigureLine, REACHED } from '../../../preload/contract'
import { type Sort, type SortColumn, sortedBy } from '../../components/places/sort'

export type Column = SortColumn<FigureLine>

export const reachedOf = ({ figures }: FigureLine) =>
  REACHED.find((each) => figures.reached[each] > 0) ?? 'none'

/** Those that are overdue come first, the longest first; then whoever is behind. */
function late(a: FigureLine, b: FigureLine): number {
  const behind = ({ figures }: FigureLine) => figures.facilities - figures.connected
  return (
    b.figures.overdue - a.figures.overdue ||
    (b.overdueDays ?? 0) - (a.overdueDays ?? 0) ||
    behind(b) - behind(a)
  )
}

export function sorted(
  lines: readonly FigureLine[],
  sort: Sort,
  columns: readonly Column[],
  nameOf: (line: FigureLine) => string,
): FigureLine[] {
  const special = ({ by, down }: Sort) =>
    (by === 'overdue' && down) || !columns.some(({ key }) => key === by) ? late : null
  return sortedBy(lines, sort, columns, { nameOf, special })
}
