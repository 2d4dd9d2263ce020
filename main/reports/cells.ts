import type { Language } from '../../preload/contract'
import { timeText } from '../documents'
import { countText, durationText, percentText } from './text'
import type { Column, ReportWords } from './words'

/** A text, a count, a share, a length of time, hours of cameras, a moment, or nothing. */
export type Cell =
  | string
  | number
  | { percent: number }
  | { ms: number }
  | { hours: number }
  | { at: number }
  | null

/** A table of a report, for documents and spreadsheets alike. */
export interface ReportTable {
  key: keyof ReportWords['tables']
  columns: { column: Column; width: number }[]
  rows: { cells: Cell[]; bold?: boolean }[]
}

const HOUR = 3_600_000

/** As it is printed. */
export function cellText(cell: Cell, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return countText(cell, language)
  if ('percent' in cell) return percentText(cell.percent, language)
  if ('ms' in cell) return durationText(cell.ms, language)
  if ('at' in cell) return timeText(cell.at)
  const [whole = '', tenth = ''] = (cell.hours / HOUR).toFixed(1).split('.')
  return `${countText(Number(whole), language)}${language === 'vi' ? ',' : '.'}${tenth}`
}

export const isNumber = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' || (typeof cell === 'object' && cell !== null && !('at' in cell))
