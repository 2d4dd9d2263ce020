import writeExcelFile from 'write-excel-file/node'
import { type Cell, dayNumber } from './cells'
import type { Column, ListTexts } from './texts'

const HEADER = { fontWeight: 'bold', backgroundColor: '#dfe7ec', wrap: true } as const
const TIME = 'dd/mm/yyyy hh:mm:ss'

/** In characters; what is not named gets the standard. */
const WIDTHS: Partial<Record<Column, number>> = {
  ...{ number: 6, id: 25, at: 19, facility: 34, district: 20, authority: 24, camera: 30 },
  ...{ kind: 36, subject: 22, ppe: 40, note: 50, history: 60, since: 19, due: 19, madeAt: 19 },
}

export interface Sheet {
  columns: readonly Column[]
  rows: Cell[][]
  texts: ListTexts
  /** Lines of a second sheet: who exported it, when, how many. */
  about: [string, Cell][]
}

export async function writeXlsx(path: string, { columns, rows, texts, about }: Sheet) {
  const header = columns.map((column) => ({ value: texts.columns[column], ...HEADER }))
  await writeExcelFile([
    {
      ...{ sheet: texts.title, stickyRowsCount: 1 },
      columns: columns.map((column) => ({ width: WIDTHS[column] ?? 16 })),
      data: [header, ...rows.map((row) => row.map(cellOf))],
    },
    {
      ...{ sheet: texts.about, columns: [{ width: 34 }, { width: 34 }] },
      data: about.map(([name, cell]) => [
        { value: name, fontWeight: 'bold' as const },
        cellOf(cell),
      ]),
    },
  ]).toFile(path)
}

/** Texts are texts there, whatever they begin with. Moments are numbers that are shown as dates. */
function cellOf(cell: Cell) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'string') return { type: String, value: withoutControls(cell) }
  return { type: Number, value: dayNumber(cell.at), format: TIME }
}

/** XML knows no way to write them. */
const withoutControls = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 forbids
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ' ').slice(0, MOST)

/** Excel calls a file damaged whose cells hold more. */
const MOST = 32_767
