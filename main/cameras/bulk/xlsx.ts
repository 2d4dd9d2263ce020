import readWorkbook from 'read-excel-file/node'
import { fail, ok, type Result } from '../../base/result'
import type { Sheet, SheetRow } from './sheet'
import { openWorkbook, type WorkbookReason } from './workbook'
import { type Looks, looksOf } from './xlsx-looks'

/** Numbers as they are written in the file: 0.1 and long ones stay what they are. */
interface Written {
  number: string
}

type Value = string | boolean | Date | Written | null

/** The sheets of a workbook. Takes as long as it is large: for a thread of its own. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Sheet[], WorkbookReason>> {
  const parts = await openWorkbook(bytes)
  if (!parts.ok) return parts
  const looks = looksOf(parts.value)
  try {
    const parseNumber = (text: string): Written => ({ number: text })
    const read = await readWorkbook(Buffer.from(bytes), { trim: false, parseNumber })
    return ok(read.map(({ sheet, data }) => toSheet(sheet, data as Value[][], looks.get(sheet))))
  } catch {
    return fail('xlsx-broken')
  }
}

function toSheet(name: string, data: Value[][], looks: Looks | undefined): Sheet {
  const width = widthOf(data)
  const rows = data.flatMap((values, at): SheetRow[] => {
    const line = at + 1
    if (looks?.hidden.has(line)) return []
    const row = toRow(line, values.slice(0, width), looks)
    return row.cells.some((cell) => cell.trim()) || row.broken ? [row] : []
  })
  return { name, rows }
}

/** Up to the last cell that holds something: formats reach far to the right of what is written. */
function widthOf(data: Value[][]): number {
  let width = 0
  for (const values of data)
    for (let at = values.length; at > width; at--) if (values[at - 1] !== null) width = at
  return width
}

function toRow(line: number, values: Value[], looks: Looks | undefined): SheetRow {
  const padded = looks?.padded.get(line)
  const cells = values.map((value, at) => textOf(value, padded?.get(at)))
  const days = values.flatMap((value, at) => (value instanceof Date ? [at] : []))
  const broken = looks?.broken.get(line)
  return { line, cells, ...(days.length && { days }), ...(broken && { broken }) }
}

function textOf(value: Value, digits: number | undefined): string {
  if (value === null) return ''
  if (value instanceof Date) return dayOf(value)
  if (typeof value !== 'object') return String(value).replace(/\r\n?/g, '\n')
  const text = numberOf(value.number)
  return digits && /^\d+$/.test(text) ? text.padStart(digits, '0') : text
}

/** `1.2E+11` is how a long number is kept. */
const numberOf = (text: string) =>
  /e/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text

/** With its time only where it has one. */
function dayOf(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}
