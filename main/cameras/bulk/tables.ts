import type { SheetKind } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import { columnOf, kindOfName, ONLY_FACILITIES, REQUIRED } from './columns'
import type { Book, Sheet, SheetRow } from './sheet'

/** A sheet of which is known what its columns mean. */
export interface Table {
  kind: SheetKind
  /** Name of the sheet; empty for a CSV. */
  sheet: string
  headerLine: number
  headers: string[]
  /** By column; null where it is not used. */
  fields: (string | null)[]
  rows: TableRow[]
}

export interface TableRow {
  line: number
  /** Only the columns that the file has and the line reaches. */
  cells: Partial<Record<string, string>>
  /** As they stand in the file. */
  raw: string[]
  /** Fields that the spreadsheet took for a day, or whose formula came to nothing. */
  days: string[]
  broken: string[]
  /** More cells than the header: most likely a delimiter that was not quoted. */
  tooMany: boolean
}

export type TablesReason = 'file-empty' | 'columns-missing' | 'sheets-none' | 'too-many-rows'

export interface Tables {
  tables: Table[]
  otherSheets: string[]
}

/** A province has some hundred facilities and some thousand cameras. */
export const MOST_ROWS = 20_000

/** Lines in which a header is looked for: titles and merged cells may stand above it. */
const HEAD = 20

/** The lists that a file holds. `detail` names the columns that are missing. */
export function findTables({ format, sheets }: Book): Result<Tables, TablesReason> {
  const tables: Table[] = []
  const otherSheets: string[] = []
  for (const sheet of sheets) {
    if (sheet.rows.length > MOST_ROWS) return fail('too-many-rows', String(MOST_ROWS))
    const table = tableOf(sheet, format === 'csv')
    if (!table) {
      if (sheet.rows.length) otherSheets.push(sheet.name)
      continue
    }
    const missing = REQUIRED[table.kind].filter((column) => !table.fields.includes(column))
    if (missing.length) {
      const where = sheet.name && `${sheet.name}: `
      return fail('columns-missing', where + missing.join(', '))
    }
    tables.push(table)
  }
  if (tables.length) return ok({ tables, otherSheets })
  return fail(sheets.some(({ rows }) => rows.length) ? 'sheets-none' : 'file-empty')
}

interface Head {
  kind: SheetKind
  at: number
  fields: (string | null)[]
}

function tableOf({ name, rows }: Sheet, only: boolean): Table | null {
  const named = kindOfName(name)
  const asCameras = headOf(rows, 'cameras')
  const asFacilities = headOf(rows, 'facilities')
  const head = pick(named, asCameras, asFacilities)
  if (!head || !(only || named || looksLikeAList(head))) return null
  const width = rows[head.at]?.cells.length ?? 0
  return {
    ...{ kind: head.kind, sheet: name, headers: rows[head.at]?.cells ?? [] },
    headerLine: rows[head.at]?.line ?? 1,
    fields: head.fields,
    rows: rows.slice(head.at + 1).map((row) => toRow(row, head.fields, only ? width : Infinity)),
  }
}

/** The line with the most columns that are known; the first one of several. */
function headOf(rows: SheetRow[], kind: SheetKind): Head | null {
  const heads = rows.slice(0, HEAD).map(({ cells }, at) => ({ kind, at, fields: of(cells, kind) }))
  const [best] = heads.sort((a, b) => count(b) - count(a) || a.at - b.at)
  return best ?? null
}

const count = ({ fields }: Head) => fields.filter(Boolean).length

/** The first of two columns that mean the same counts. */
function of(cells: string[], kind: SheetKind): (string | null)[] {
  const columns = cells.map((cell) => columnOf(cell, kind))
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : null))
}

function pick(named: SheetKind | null, cameras: Head | null, facilities: Head | null) {
  if (cameras?.fields.includes('url')) return cameras
  if (named) return named === 'cameras' ? cameras : facilities
  return facilities?.fields.some(isOwn) || isBare(cameras) ? facilities : cameras
}

const isOwn = (field: string | null) => field !== null && ONLY_FACILITIES.includes(field as never)

/** Codes and names with who is responsible, and nothing that a camera has. */
const isBare = (head: Head | null) =>
  (head?.fields.some((field) => field === 'authority' || field === 'district') &&
    head.fields.every((field) => !field || BARE.includes(field))) ??
  false

const BARE = ['code', 'name', 'authority', 'district', 'note']

/** Enough of its columns that a list of something else is not taken for it. */
const looksLikeAList = ({ kind, fields }: Head) =>
  REQUIRED[kind].every((column) => fields.includes(column)) &&
  (kind === 'cameras' || fields.some(isOwn))

function toRow(row: SheetRow, fields: (string | null)[], width: number): TableRow {
  const cells: TableRow['cells'] = {}
  for (const [at, field] of fields.entries()) {
    const cell = row.cells[at]
    if (field && cell !== undefined) cells[field] = cell
  }
  const named = (columns: number[] = []) => columns.flatMap((column) => fields[column] ?? [])
  const tooMany = row.cells.slice(width).some((cell) => cell.trim())
  const marks = { days: named(row.days), broken: named(row.broken) }
  return { line: row.line, cells, raw: row.cells, ...marks, tooMany }
}

/** Headers that mean nothing to us. */
export const unknownColumns = ({ headers, fields }: Table): string[] =>
  headers.filter((header, at) => header.trim() && !fields[at])
