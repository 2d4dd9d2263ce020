import type { Issue, IssueReason } from '../reasons'
import type { TableRow } from './tables'
import type { Read } from './values'

/** Reads cells of one line, and remembers what is wrong with them. */
export function cellReader({ cells }: TableRow) {
  const issues: Issue[] = []
  const report = (field: string, reason: IssueReason, value: string) =>
    issues.push({ field, reason, value: value.slice(0, 200) })

  /** Undefined when the file has no such column, or the cell cannot be read. */
  function read<T>(field: string, of: (text: string) => Read<T>): T | undefined {
    const cell = cells[field]
    if (cell === undefined) return undefined
    const value = of(cell)
    if (value.ok) return value.value
    report(field, value.reason, value.detail ?? cell)
    return undefined
  }

  return { issues, report, read }
}

/** Cells that the spreadsheet has made something else of, before anybody could read them. */
export function spoilt({ broken, days, cells }: TableRow, texts: readonly string[]): Issue[] {
  const of = (fields: string[], reason: IssueReason) =>
    fields.map((field) => ({ field, reason, value: cells[field] ?? '' }))
  return [
    ...of(broken, 'cell-broken'),
    ...of(
      days.filter((field) => texts.includes(field)),
      'became-day',
    ),
  ]
}
