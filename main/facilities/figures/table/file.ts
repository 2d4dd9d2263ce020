import Papa from 'papaparse'
import type { Cell, Table } from './table'

/** The bytes of a file. */
export const fileOf = (table: Table, format: 'xlsx' | 'csv'): Promise<Buffer> =>
  format === 'csv' ? Promise.resolve(csvOf(table)) : xlsxOf(table)

/** What begins like a formula is run by spreadsheets, behind blanks as well. */
const FORMULA = /^\s*[=+\-@]/

/** Excel takes UTF-8 for ANSI without the mark. What it is about stands below the table. */
function csvOf({ head, rows, about }: Table): Buffer {
  const lines = [head, ...rows, [], ...about].map((row) => row.map(textOf))
  const text = Papa.unparse(lines, { newline: '\r\n', escapeFormulae: FORMULA })
  return Buffer.from(`\ufeff${text}\r\n`)
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' ? `${cell}` : `${Math.round(cell.part * 1000) / 10}%`
}

async function xlsxOf({ title, head, rows, aboutTitle, about }: Table): Promise<Buffer> {
  // Large, and seldom wanted.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const bold = { fontWeight: 'bold' as const }
  const header = head.map((value) => ({
    ...{ value, ...bold, backgroundColor: '#dfe7ec', wrap: true, alignVertical: 'center' as const },
  }))
  const last = rows.length - 1
  return writeExcelFile([
    {
      ...{ sheet: title, stickyRowsCount: 1, stickyColumnsCount: 2 },
      columns: head.map((_title, i) => ({ width: [12, 36, 16][i] ?? 14 })),
      data: [header, ...rows.map((row, i) => row.map((cell) => sheetCell(cell, i === last)))],
    },
    {
      ...{ sheet: aboutTitle, columns: [{ width: 24 }, { width: 60 }] },
      data: about.map(([name, text]) => [
        { value: name, ...bold },
        { type: String, value: text },
      ]),
    },
  ]).toBuffer()
}

function sheetCell(cell: Cell, isTotal: boolean) {
  const look = isTotal ? { fontWeight: 'bold' as const } : {}
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { type: String, value: cell, ...look }
  if (typeof cell === 'number') return { type: Number, value: cell, ...look }
  return { type: Number, value: cell.part, format: '0.0%', ...look }
}
