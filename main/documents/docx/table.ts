import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Table as Content, Row } from '../doc'
import { type Letters, line } from './text'
import { twips } from './units'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }
const NO_GRID = { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE }

const cell = (width: number, children: Paragraph[], more: Partial<ITableCellOptions> = {}) =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children, ...more })

/** A table of a document: its first row is repeated on every page, no row is cut in two. */
export function grid({ columns, rows }: Content, width: number, size: number): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => twips((width * column.width) / whole))
  const head = columns.map(({ title }, i) =>
    cell(widths[i] ?? 0, [line(title, { size, bold: true }, 'center')], {
      verticalAlign: VerticalAlignTable.CENTER,
    }),
  )
  const cellsOf = (row: Row) => {
    const letters: Letters = { size, bold: 'group' in row || row.bold }
    if ('group' in row) {
      const all = widths.reduce((sum, each) => sum + each, 0)
      const text = line(row.group, letters, 'left', { keepNext: true })
      return [cell(all, [text], { columnSpan: columns.length })]
    }
    return columns.map(({ align }, i) =>
      cell(widths[i] ?? 0, [line(row.cells[i] ?? '', letters, align)]),
    )
  }
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: twips(1.2), right: twips(1.2), top: twips(0.4), bottom: twips(0.4) },
    rows: [
      new TableRow({ children: head, tableHeader: true, cantSplit: true }),
      ...rows.map((row) => new TableRow({ children: cellsOf(row), cantSplit: true })),
    ],
  })
}

/** Columns beside each other without a line, each in mm. */
export const beside = (rows: Paragraph[][][], columns: number[]): Table =>
  new Table({
    width: { size: twips(columns.reduce((sum, each) => sum + each, 0)), type: WidthType.DXA },
    columnWidths: columns.map(twips),
    layout: TableLayoutType.FIXED,
    borders: NO_GRID,
    alignment: AlignmentType.CENTER,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, i) =>
            cell(twips(columns[i] ?? 0), children, { borders: NO_BORDERS }),
          ),
        }),
    ),
  })
