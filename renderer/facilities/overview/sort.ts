import { type FigureLine, REACHED } from '../../../preload/contract'

/** By what lines can be put in order; null stands last, whatever the direction. */
export type SortValue = string | number | null

export interface Column {
  key: string
  value: (line: FigureLine) => SortValue
  /** What comes first when the column is chosen: the most, or the least. */
  down: boolean
}

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
  { by, down }: { by: string; down: boolean },
  columns: readonly Column[],
  nameOf: (line: FigureLine) => string,
): FigureLine[] {
  const { compare } = new Intl.Collator('vi', { numeric: true })
  const names = new Map(lines.map((line) => [line, nameOf(line)]))
  const byName = (a: FigureLine, b: FigureLine) =>
    // What is not known stands at the end.
    Number(a.code === '') - Number(b.code === '') || compare(names.get(a) ?? '', names.get(b) ?? '')
  const column = columns.find(({ key }) => key === by)
  const sign = down ? -1 : 1
  const byValue = (a: FigureLine, b: FigureLine) => {
    if (by === 'name') return sign * byName(a, b)
    if (!column || (by === 'overdue' && down)) return late(a, b)
    const [one, two] = [column.value(a), column.value(b)]
    if (one === null || two === null) return Number(one === null) - Number(two === null)
    const order = typeof one === 'string' ? compare(one, `${two}`) : one - Number(two)
    return sign * order
  }
  return [...lines].sort((a, b) => byValue(a, b) || byName(a, b))
}
