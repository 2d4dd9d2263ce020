import { fail, ok, type Result } from '../../base/result'
import { type CameraLine, readCamera } from './camera-row'
import { type CsvReason, readCsvText } from './csv-sheet'
import { type DecodeReason, decodeText, MOST_BYTES } from './decode'
import { type FacilityLine, readFacility } from './facility-row'
import { inTurns } from './in-turns'
import type { Book, Sheet } from './sheet'
import { findTables, type Table, type TableRow, type TablesReason, unknownColumns } from './tables'
import { isSpreadsheet, type WorkbookReason } from './workbook'

export type SourceReason =
  | 'file-too-large'
  | DecodeReason
  | CsvReason
  | WorkbookReason
  | TablesReason

/** A file's lists, read; judged against nothing yet. */
export interface ImportSource {
  format: Book['format']
  lists: List[]
  unknownColumns: string[]
  otherSheets: string[]
}

export type List =
  | { kind: 'cameras'; table: Table; lines: CameraLine[] }
  | { kind: 'facilities'; table: Table; lines: FacilityLine[] }

/** How spreadsheets are read: in a thread of its own where there is one. */
export type ReadXlsx = (bytes: Uint8Array) => Promise<Result<Sheet[], WorkbookReason>>

/** From the bytes of a file to its lines. `detail` names missing columns or the line at fault. */
export async function readSource(
  bytes: Buffer,
  readXlsx: ReadXlsx,
): Promise<Result<ImportSource, SourceReason>> {
  if (bytes.length > MOST_BYTES) return fail('file-too-large')
  const book = await (isSpreadsheet(bytes) ? xlsxBook(bytes, readXlsx) : csvBook(bytes))
  if (!book.ok) return book
  const found = findTables(book.value)
  if (!found.ok) return found
  const { tables, otherSheets } = found.value
  return ok({
    ...{ format: book.value.format, otherSheets, lists: await listsOf(tables) },
    unknownColumns: [...new Set(tables.flatMap(unknownColumns))],
  })
}

async function listsOf(tables: Table[]): Promise<List[]> {
  const lists: List[] = []
  for (const table of tables) {
    if (table.kind === 'cameras')
      lists.push({ kind: 'cameras', table, lines: await read(table, readCamera) })
    else lists.push({ kind: 'facilities', table, lines: await read(table, readFacility) })
  }
  return lists
}

async function read<T>({ rows }: Table, one: (row: TableRow) => T): Promise<T[]> {
  const lines: T[] = []
  await inTurns(rows, (row) => lines.push(one(row)))
  return lines
}

function csvBook(bytes: Buffer): Result<Book, DecodeReason | CsvReason> {
  const text = decodeText(bytes)
  if (!text.ok) return text
  const sheet = readCsvText(text.value)
  return sheet.ok ? ok({ format: 'csv', sheets: [sheet.value] }) : sheet
}

async function xlsxBook(bytes: Buffer, readXlsx: ReadXlsx): Promise<Result<Book, WorkbookReason>> {
  const sheets = await readXlsx(bytes)
  return sheets.ok ? ok({ format: 'xlsx', sheets: sheets.value }) : sheets
}
