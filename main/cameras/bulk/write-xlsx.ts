import writeExcelFile from 'write-excel-file/node'
import type { Look, OutCell, OutSheet } from './out-sheet'

/** A workbook. Takes as long as it is large: for a thread of its own. */
export async function writeXlsx(sheets: OutSheet[]): Promise<Uint8Array> {
  const file = writeExcelFile(
    sheets.map(({ name, widths, sticky, rows }) => ({
      ...{ sheet: name, stickyRowsCount: sticky },
      columns: widths.map((width) => ({ width })),
      data: rows.map((row) => row.map(cellOf)),
    })),
  )
  return file.toBuffer()
}

const LOOKS: Record<Look, object> = {
  title: { fontStyle: 'italic', textColor: '#56636e' },
  header: { fontWeight: 'bold', backgroundColor: '#dfe7ec', wrap: true },
  needed: { fontWeight: 'bold', backgroundColor: '#ffe2a8', wrap: true },
  day: { format: 'dd/mm/yyyy' },
  error: { backgroundColor: '#f9c7c7' },
  warning: { backgroundColor: '#fdeab8' },
}

function cellOf(cell: OutCell) {
  if (cell === null || cell === '') return null
  if (typeof cell !== 'object') return plain(cell)
  return { ...plain(cell.value), ...LOOKS[cell.look] }
}

/** Texts are texts there, whatever they begin with. */
const plain = (value: string | number) =>
  typeof value === 'number'
    ? { type: Number, value }
    : { type: String, value: withoutControls(value) }

/** XML knows no way to write them. */
const withoutControls = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 forbids
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ' ').slice(0, MOST)

/** Excel calls a file damaged whose cells hold more. */
const MOST = 32_767
