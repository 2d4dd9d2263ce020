import { timeText } from '../documents'
import type { Cell, ReportTable } from './cells'
import { aboutOf, annexesOf, languageOf, type ReportFacts, wordsFor } from './facts'
import { tablesOf } from './tables'

const DAY = 24 * 3_600_000
const HOUR = 3_600_000
const HEADER = { fontWeight: 'bold', backgroundColor: '#dfe7ec', wrap: true } as const

/** The tables of the annexes as a workbook, a sheet each; counts are numbers there. */
export async function reportSheet(facts: ReportFacts): Promise<Buffer> {
  // Large, and seldom wanted.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const words = wordsFor(facts)
  const tables = annexesOf(facts).flatMap(({ key }) => tablesOf(facts, key))
  const sheets = tables.map(({ key, columns, rows }: ReportTable) => ({
    ...{ sheet: words.tables[key].slice(0, 31), stickyRowsCount: 1 },
    columns: columns.map(({ width }) => ({ width: Math.max(6, width * 1.2) })),
    data: [
      columns.map(({ column }) => ({ value: words.columns[column], ...HEADER })),
      ...rows.map(({ cells, bold }) => cells.map((cell) => sheetCell(cell, bold === true))),
    ],
  }))
  const about = {
    ...{ sheet: words.kind, columns: [{ width: 90 }] },
    data: linesAbout(facts).map((line) => [{ type: String, value: plain(line) }]),
  }
  return writeExcelFile([about, ...sheets]).toBuffer()
}

function linesAbout(facts: ReportFacts): string[] {
  const { report, figures } = facts
  const words = wordsFor(facts)
  return [
    aboutOf(report, languageOf(facts)),
    report.entry.organisation.issuer || ' ',
    timeText(figures.at),
    ...(report.final ? [] : [words.draft]),
  ]
}

/** XML knows no way to write some letters, and a cell of Excel takes so many. */
const plain = (text: string) => text.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, ' ').slice(0, 32_767)

function sheetCell(cell: Cell, bold: boolean) {
  const look = bold ? { fontWeight: 'bold' as const } : {}
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { type: String, value: plain(cell), wrap: true, ...look }
  if (typeof cell === 'number') return { type: Number, value: cell, ...look }
  if ('percent' in cell) return { type: Number, value: cell.percent / 100, format: '0.0%', ...look }
  if ('ms' in cell) return { type: Number, value: cell.ms / DAY, format: '[h]:mm:ss', ...look }
  if ('hours' in cell) return { type: Number, value: cell.hours / HOUR, format: '0.0', ...look }
  // As spreadsheets count: days since 30 December 1899, in Vietnam.
  const days = (cell.at + 7 * HOUR) / DAY + 25_569
  return { type: Number, value: days, format: 'dd/mm/yyyy hh:mm', ...look }
}
