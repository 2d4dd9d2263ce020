import Papa from 'papaparse'
import { type Cell, timeText } from './cells'

/** Excel takes UTF-8 for ANSI without it. */
export const MARK = '\ufeff'

/** Lines of CSV, each with its line break. */
export const csvOf = (rows: Cell[][]): string =>
  `${Papa.unparse(
    rows.map((row) => row.map(textOf)),
    { newline: '\r\n' },
  )}\r\n`

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return guarded(cell)
  return typeof cell === 'number' ? `${cell}` : timeText(cell.at)
}

/** What begins like a formula is run by spreadsheets, behind blanks as well: an apostrophe makes it text. */
const guarded = (text: string) => (/^\s*[=+\-@]/.test(text) ? `'${text}` : text)
