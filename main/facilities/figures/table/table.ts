import {
  type Codes,
  type FigureExport,
  type FigureLine,
  type FigurePage,
  type Figures,
  REACHED,
} from '../../../../preload/contract'
import { COLUMNS, type Column, type TableTexts, textsIn } from './texts'

/** A text, a count, a part of 1, or nothing. */
export type Cell = string | number | { part: number } | null

export interface Table {
  title: string
  head: string[]
  rows: Cell[][]
  /** Of what, by whom and when. */
  aboutTitle: string
  about: [string, string][]
}

export interface TableOptions {
  language: FigureExport['language']
  codes: Codes
  madeBy: string
  /** The time of the figures as text, in Vietnam. */
  madeAt: string
  /** Of the demo. */
  madeUp: boolean
}

/** What lies below a place, a row each, and their sum; `page.below` is in the order of the rows. */
export function tableOf(page: FigurePage, options: TableOptions): Table {
  const texts = textsIn(options.language)
  const name = namesOf(options, texts)
  const [first] = page.below
  const ofFacilities = first?.level === 'facility'
  const reasons = reasonsIn(page.here.figures, options)
  const more = (line: FigureLine) => (ofFacilities ? ownCells(line, texts, options) : [])
  const counts = ({ figures, overdueDays }: FigureLine) => [
    ...COLUMNS.map((column) => cellOf(column, figures, overdueDays)),
    ...reasons.map(({ code }) => figures.reasons[code] ?? 0),
  ]
  return {
    title: options.madeUp ? texts.madeUp.title : texts.title,
    head: [
      ...[texts.code, texts.levels[first && first.level !== 'all' ? first.level : 'facility']],
      ...(ofFacilities ? [texts.stage, texts.deadline, texts.reason] : []),
      ...COLUMNS.map((column) => texts.columns[column]),
      ...reasons.map(({ label }) => `${texts.notConnected}${label}`),
    ],
    rows: [
      ...page.below.map((line) => [line.code, name(line), ...more(line), ...counts(line)]),
      [null, texts.total, ...(ofFacilities ? [null, null, null] : []), ...counts(page.here)],
    ],
    aboutTitle: texts.about,
    about: [
      ...(options.madeUp ? [texts.madeUp.note] : []),
      [texts.place, page.trail.map(name).join(' › ') || texts.all],
      [texts.madeAt, options.madeAt],
      [texts.madeBy, options.madeBy],
    ],
  }
}

const labelIn = (list: Codes['places'], code: string, language: 'vi' | 'en') =>
  list.find((each) => each.code === code)?.[language] ?? code

/** @returns what a place is called */
function namesOf({ codes, language }: TableOptions, texts: TableTexts) {
  const lists = {
    ...{ province: codes.provinces, authority: codes.authorities, district: codes.districts },
  }
  return ({ level, code, name }: Pick<FigureLine, 'level' | 'code' | 'name'>): string => {
    if (level === 'all') return texts.all
    if (level === 'facility') return name || code
    return code === '' ? texts.unknown[level] : labelIn(lists[level], code, language)
  }
}

/** A column for each reason that somebody has. */
function reasonsIn({ reasons }: Figures, { codes, language }: TableOptions) {
  const given = Object.keys(reasons).filter((code) => code !== '')
  const some = given.map((code) => ({
    ...{ code, label: labelIn(codes.notConnectedReasons, code, language) },
  }))
  return '' in reasons ? [...some, { code: '', label: textsIn(language).noReason }] : some
}

function ownCells({ figures, deadline }: FigureLine, texts: TableTexts, options: TableOptions) {
  const reached = REACHED.find((each) => figures.reached[each] > 0) ?? 'none'
  const [reason = ''] = Object.keys(figures.reasons)
  return [
    texts.stages[reached],
    deadline.split('-').reverse().join('/') || null,
    reason ? labelIn(options.codes.notConnectedReasons, reason, options.language) : null,
  ]
}

function cellOf(column: Column, figures: Figures, overdueDays: number | null): Cell {
  const { facilities, cameras, people } = figures
  const part = (count: number) => (facilities > 0 ? { part: count / facilities } : null)
  const cells: Record<Column, Cell> = {
    ...{ facilities, surveyed: figures.surveyed, surveyedPart: part(figures.surveyed) },
    ...{ installed: figures.installed, installedPart: part(figures.installed) },
    ...{ fit: figures.fit, fitPart: part(figures.fit) },
    ...{ connected: figures.connected, connectedPart: part(figures.connected) },
    ...{ watched: figures.watched, watchedPart: part(figures.watched) },
    ...{ overdue: figures.overdue, overdueDays, undated: figures.undated },
    ...{ cameras: cameras.there, required: cameras.required, missing: cameras.missing },
    ...{ pictureNow: cameras.now, pictureDay: cameras.day, failed: cameras.failed },
    ...{ off: cameras.off, measuredFit: cameras.fit, measuredUnfit: cameras.unfit },
    ...{ unmeasured: cameras.unmeasured, toForward: cameras.toForward },
    ...{ forwarded: cameras.forwarded, doubtful: figures.doubtful, told: people.told },
    // Of which nobody has told anything, there is no number.
    quarantined: people.told > 0 ? people.quarantined : null,
    capacity: people.withCapacity > 0 ? people.capacity : null,
  }
  return cells[column]
}
