import type { CellIssue, ImportSheet } from '../../../preload/contract'

/** Issues of one sheet by line and column; -1 holds those of the line itself. */
export type IssuesByCell = Map<number, Map<number, CellIssue[]>>

export function byCell(issues: readonly CellIssue[], sheet: number): IssuesByCell {
  const found: IssuesByCell = new Map()
  for (const issue of issues) {
    if (issue.sheet !== sheet) continue
    const line = found.get(issue.line) ?? new Map<number, CellIssue[]>()
    found.set(issue.line, line)
    line.set(issue.column, [...(line.get(issue.column) ?? []), issue])
  }
  return found
}

/** The next one in the list, from the first or the last when none is chosen; it goes round. */
export function stepped(current: number | null, step: 1 | -1, count: number): number | null {
  if (count === 0) return null
  if (current === null) return step === 1 ? 0 : count - 1
  return (current + step + count) % count
}

/** `A`, `Z`, `AA`: as spreadsheets name their columns, from 0. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** `Camera!F17`; the line alone where there is no such cell. */
export function addressOf({ cell, line }: CellIssue, sheet: ImportSheet | undefined): string {
  return sheet?.name ? `${sheet.name}!${cell || line}` : ''
}
