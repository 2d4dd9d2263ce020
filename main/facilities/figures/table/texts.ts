import type { FigureExport, FigureLevel, Reached } from '../../../../preload/contract'
import { en } from './texts.en'
import { vi } from './texts.vi'

export const COLUMNS = [
  ...(['facilities', 'surveyed', 'surveyedPart', 'installed', 'installedPart', 'fit'] as const),
  ...(['fitPart', 'connected', 'connectedPart', 'watched', 'watchedPart', 'overdue'] as const),
  ...(['overdueDays', 'undated', 'cameras', 'required', 'missing', 'pictureNow'] as const),
  ...(['pictureDay', 'failed', 'off', 'measuredFit', 'measuredUnfit', 'unmeasured'] as const),
  ...(['toForward', 'forwarded', 'doubtful', 'quarantined', 'told', 'capacity'] as const),
]
export type Column = (typeof COLUMNS)[number]

/** The words of a table that leaves the room. */
export interface TableTexts {
  title: string
  /** Of the demo: its title, and what is said of it. */
  madeUp: { title: string; note: [string, string] }
  about: string
  /** Of the first column, by what its rows are. */
  levels: Record<Exclude<FigureLevel, 'all'>, string>
  code: string
  columns: Record<Column, string>
  /** Of facilities alone. */
  stage: string
  stages: Record<Reached, string>
  deadline: string
  reason: string
  /** Before the name of a reason: "Not connected: no power". */
  notConnected: string
  noReason: string
  unknown: Record<Exclude<FigureLevel, 'all'>, string>
  all: string
  total: string
  place: string
  madeBy: string
  madeAt: string
}

export const textsIn = (language: FigureExport['language']): TableTexts => ({ vi, en })[language]
