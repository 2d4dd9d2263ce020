/** By what lines can be put in order; null stands last, whatever the direction. */
export type SortValue = string | number | null

export interface Sort {
  /** The key of a column, or `name`. */
  by: string
  down: boolean
}

export interface SortColumn<L> {
  key: string
  value: (line: L) => SortValue
  /** What comes first when the column is chosen: the most, or the least. */
  down: boolean
}

interface SortOptions<L> {
  nameOf: (line: L) => string
  /** An order of its own instead of a column's; null for none. */
  special?: (sort: Sort) => ((a: L, b: L) => number) | null
}

export function sortedBy<L extends { code: string }>(
  lines: readonly L[],
  sort: Sort,
  columns: readonly SortColumn<L>[],
  { nameOf, special }: SortOptions<L>,
): L[] {
  const { compare } = new Intl.Collator('vi', { numeric: true })
  const names = new Map(lines.map((line) => [line, nameOf(line)]))
  const byName = (a: L, b: L) =>
    // What is not known stands at the end.
    Number(a.code === '') - Number(b.code === '') || compare(names.get(a) ?? '', names.get(b) ?? '')
  const { by, down } = sort
  const column = columns.find(({ key }) => key === by)
  const own = special?.(sort)
  const sign = down ? -1 : 1
  const byValue = (a: L, b: L) => {
    if (by === 'name') return sign * byName(a, b)
    if (own) return own(a, b)
    if (!column) return 0
    const [one, two] = [column.value(a), column.value(b)]
    if (one === null || two === null) return Number(one === null) - Number(two === null)
    const order = typeof one === 'string' ? compare(one, `${two}`) : one - Number(two)
    return sign * order
  }
  return [...lines].sort((a, b) => byValue(a, b) || byName(a, b))
}
