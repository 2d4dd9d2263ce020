import Papa from 'papaparse'
import { fail, ok, type Result } from '../../base/result'
import { columnOf } from './columns'
import type { Sheet } from './sheet'

export type CsvReason = 'file-empty' | 'quotes'

/** The text of a CSV as a sheet; `detail` is the line at fault. */
export function readCsvText(text: string): Result<Sheet, CsvReason> {
  const { body, hint, firstLine } = withoutHint(text.replace(/\r\n?/g, '\n'))
  if (!body.trim()) return fail('file-empty')
  const parsed = parse(body, hint ?? delimiterOf(body))
  const lines = numbered(parsed.data, firstLine)
  const broken = parsed.errors.find(({ type }) => type === 'Quotes')
  if (broken) return fail('quotes', String(lines[broken.row ?? 0]?.line ?? ''))
  return ok({ name: '', rows: lines.filter(({ cells }) => cells.some((cell) => cell.trim())) })
}

const parse = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview })

/** Excel's way to name the delimiter: a first line `sep=;`. */
function withoutHint(text: string): { body: string; hint?: string; firstLine: number } {
  const [all, hint] = /^\ufeff?"?sep=([,;\t|])"?[^\n]*(?:\n|$)/i.exec(text) ?? []
  return { body: all ? text.slice(all.length) : text, hint, firstLine: all ? 2 : 1 }
}

/** Lines in which a header is looked for. */
const HEAD = 20

/** The one that makes the most known columns of a header: the lines below may mislead. */
function delimiterOf(text: string): string {
  const counts = [',', ';', '\t'].map((delimiter) => {
    const heads = parse(text, delimiter, HEAD).data
    const known = heads.map((cells) => cells.filter(isKnown).length)
    return { delimiter, count: Math.max(0, ...known) }
  })
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ','
}

const isKnown = (cell: string) => columnOf(cell) !== null || columnOf(cell, 'facilities') !== null

/** papaparse tells no lines; a row takes one more than the line breaks within its fields. */
function numbered(rows: string[][], firstLine: number) {
  let next = firstLine
  return rows.map((cells) => {
    const line = next
    for (const cell of cells) next += cell.split('\n').length - 1
    next++
    return { line, cells }
  })
}
