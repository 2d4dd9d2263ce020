import Papa from 'papaparse'
import { fail, ok, type Result } from '../../base/result'
import { type Column, columnOf, REQUIRED } from './columns'

export interface TableRow {
  /** Line of the file on which it begins, from 1. */
  line: number
  /** Only the columns that the file has and the line reaches. */
  cells: Partial<Record<Column, string>>
  /** More cells than the header: most likely a delimiter that was not quoted. */
  tooMany: boolean
}

export interface Table {
  rows: TableRow[]
  unknownColumns: string[]
}

export type TableReason = 'file-empty' | 'columns-missing' | 'quotes'

export function readTable(text: string): Result<Table, TableReason> {
  const { body, hint, firstLine } = withoutHint(text.replace(/\r\n?/g, '\n'))
  if (!body.trim()) return fail('file-empty')
  const parsed = parse(body, hint ?? delimiterOf(body))
  const lines = numbered(parsed.data, firstLine)
  const broken = parsed.errors.find(({ type }) => type === 'Quotes')
  if (broken) return fail('quotes', String(lines[broken.row ?? 0]?.line ?? ''))
  const [header, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell.trim()))
  const columns = columnsOf(header?.cells ?? [])
  const missing = REQUIRED.filter((column) => !columns.includes(column))
  if (missing.length) return fail('columns-missing', missing.join(', '))
  const unknownColumns = (header?.cells ?? []).filter((cell, at) => cell.trim() && !columns[at])
  return ok({ rows: rest.map((row) => toRow(row, columns)), unknownColumns })
}

const parse = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview })

/** Excel's way to name the delimiter: a first line `sep=;`. */
function withoutHint(text: string): { body: string; hint?: string; firstLine: number } {
  const [all, hint] = /^\ufeff?"?sep=([,;\t|])"?[^\n]*(?:\n|$)/i.exec(text) ?? []
  return { body: all ? text.slice(all.length) : text, hint, firstLine: all ? 2 : 1 }
}

/** The one that makes the most known columns of the header: the lines below may mislead. */
function delimiterOf(text: string): string {
  const start = text.replace(/^[^\p{L}]*\n/u, '')
  const counts = [',', ';', '\t'].map((delimiter) => {
    const [header = []] = parse(start, delimiter, 1).data
    return { delimiter, count: header.filter((cell) => columnOf(cell)).length }
  })
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ','
}

/** papaparse tells no lines; a row takes one more than the line breaks within its fields. */
function numbered(rows: string[][], firstLine: number) {
  let next = firstLine
  return rows.map((cells) => {
    const line = next
    for (const cell of cells) next += cell.split('\n').length - 1
    next++
    return { line, cells }
  })
}

/** The first of two columns that mean the same counts. */
function columnsOf(header: string[]): (Column | null)[] {
  const columns = header.map((cell) => columnOf(cell))
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : null))
}

function toRow(row: { line: number; cells: string[] }, columns: (Column | null)[]): TableRow {
  const cells: TableRow['cells'] = {}
  for (const [at, column] of columns.entries()) {
    const cell = row.cells[at]
    if (column && cell !== undefined) cells[column] = cell
  }
  const tooMany = row.cells.slice(columns.length).some((cell) => cell.trim())
  return { line: row.line, cells, tooMany }
}
