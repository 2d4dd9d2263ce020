import { ok, type Result } from '../../base/result'
import { type DecodeReason, decodeFile } from './decode'
import { type ImportLine, readRow } from './row'
import { readTable, type TableReason } from './table'

export interface ImportSource {
  lines: ImportLine[]
  unknownColumns: string[]
}

/** From the bytes of a file to its lines. `detail` names missing columns or the line at fault. */
export function readCsv(bytes: Buffer): Result<ImportSource, DecodeReason | TableReason> {
  const text = decodeFile(bytes)
  if (!text.ok) return text
  const table = readTable(text.value)
  if (!table.ok) return table
  const { rows, unknownColumns } = table.value
  return ok({ lines: rows.map(readRow), unknownColumns })
}
