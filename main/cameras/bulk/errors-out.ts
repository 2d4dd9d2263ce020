import type { ImportNote } from '../../../preload/contract'
import { toCsv } from './export'
import { type OutCell, type OutSheet, styled } from './out-sheet'
import { shown } from './preview'
import type { ImportSource } from './source'
import type { Table } from './tables'

/** The sheets as they came, cells where they were, with what is to be mended beside each line. */
export function errorSheets(
  { lists }: ImportSource,
  title: string,
  notes: ImportNote[],
): OutSheet[] {
  return lists.map(({ table }, at) => {
    const own = notes.filter(({ sheet }) => sheet === at)
    const rows: OutCell[][] = Array.from({ length: lastLine(table) }, () => [])
    rows[table.headerLine - 1] = [...table.headers, title].map((text) => styled(text, 'header'))
    for (const row of table.rows) {
      const about = own.filter(({ line }) => line === row.line)
      rows[row.line - 1] = [...cellsOf(table, row, about), about.map(({ text }) => text).join('\n')]
    }
    const widths = [...table.headers.map(() => 18), 60]
    return { name: table.sheet || 'CSV', widths, sticky: table.headerLine, rows }
  })
}

const lastLine = ({ rows, headerLine }: Table) => rows.at(-1)?.line ?? headerLine

function cellsOf(table: Table, { raw, tooMany }: Table['rows'][number], notes: ImportNote[]) {
  return table.headers.map((_header, column): OutCell => {
    const cell = tooMany ? '' : safe(table, column, raw[column] ?? '')
    const looks = notes.filter((note) => note.column === column).map(({ severity }) => severity)
    if (!looks.length) return cell
    return styled(cell || ' ', looks.includes('error') ? 'error' : 'warning')
  })
}

/** A password is for one pair of eyes: its column leaves empty. */
const safe = ({ fields }: Table, column: number, cell: string) =>
  fields[column] === 'password' ? '' : shown(fields[column] ?? '', cell)

/** The same of a CSV. */
export function errorCsv({ lists }: ImportSource, title: string, notes: ImportNote[]): string {
  const table = lists[0]?.table
  if (!table) return ''
  const columns = [...table.headers.keys(), table.headers.length].map(String)
  const header = Object.fromEntries([...table.headers, title].map((text, at) => [String(at), text]))
  const lines = table.rows.map((row) => {
    const about = notes.filter(({ line }) => line === row.line).map(({ text }) => text)
    const cells = table.headers.map((_header, at) =>
      row.tooMany ? '' : safe(table, at, row.raw[at] ?? ''),
    )
    return Object.fromEntries([...cells, about.join(' · ')].map((text, at) => [String(at), text]))
  })
  const whole = toCsv(columns, [header, ...lines])
  return `\ufeff${whole.slice(whole.indexOf('\n') + 1)}`
}
