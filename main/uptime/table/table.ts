import type { Codes, UptimeExport, UptimePage, UptimeRow } from '../../../preload/contract'
import type { Cell, Table } from '../../facilities'
import { COLUMNS, type Column, type UptimeWords, wordsIn } from './words'

export interface UptimeTableOptions {
  language: UptimeExport['language']
  codes: Codes
  madeBy: string
  /** A moment as text, in Vietnam. */
  timeText(at: number): string
  /** Code of a camera by its id. */
  cameraCode(id: string): string
  /** Of the demo. */
  madeUp: boolean
}

/** What lies below a place, a row each, and their sum; a camera's own page is its one row. */
export function uptimeTable(page: UptimePage, options: UptimeTableOptions): Table {
  const words = wordsIn(options.language)
  const name = namesOf(options, words)
  const rows = page.below.length > 0 ? page.below : [page.here]
  const [first] = rows
  const cells = (row: UptimeRow) =>
    COLUMNS.map((column) => cellOf(column, row.figures, words, options))
  const codeOf = ({ level, code }: UptimeRow) =>
    level === 'camera' ? options.cameraCode(code) : code
  return {
    title: options.madeUp ? words.madeUp.title : words.title,
    head: [
      ...[words.code, words.levels[first && first.level !== 'all' ? first.level : 'facility']],
      ...COLUMNS.map((column) => words.columns[column]),
    ],
    rows: [
      ...rows.map((row) => [codeOf(row), name(row), ...cells(row)]),
      [null, words.total, ...cells(page.here)],
    ],
    ...{ aboutTitle: words.about, about: aboutOf(page, options, words, name) },
  }
}

type Names = (place: Pick<UptimeRow, 'level' | 'code' | 'name'>) => string

function aboutOf(
  { period, trail, at, damaged, gone }: UptimePage,
  { timeText, madeBy, madeUp }: UptimeTableOptions,
  words: UptimeWords,
  name: Names,
): [string, string][] {
  return [
    ...(madeUp ? [words.madeUp.note] : []),
    [words.place, trail.map(name).join(' › ') || words.all],
    [words.period, `${timeText(period.from)} – ${timeText(period.to)}`],
    ...(period.until < period.to ? [told(words.until, timeText(period.until))] : []),
    [words.madeAt, timeText(at)],
    [words.madeBy, madeBy],
    ...words.notes,
    ...(damaged > 0 ? [told(words.damaged[0], words.damaged[1](damaged))] : []),
    ...(gone > 0 ? [told(words.gone[0], words.gone[1](gone))] : []),
  ]
}

const told = (name: string, text: string): [string, string] => [name, text]

const hours = (ms: number) => Math.round(ms / 36_000) / 100
const minutes = (ms: number) => Math.round(ms / 6_000) / 10

function cellOf(
  column: Column,
  figures: UptimeRow['figures'],
  words: UptimeWords,
  { timeText, cameraCode }: UptimeTableOptions,
): Cell {
  const { longest, part, why, mttrMs } = figures
  const cells: Record<Column, Cell> = {
    ...{ cameras: figures.cameras, part: part === null ? words.why[why ?? 'none'] : { part } },
    ...{ up: hours(figures.upMs), down: hours(figures.downMs) },
    ...{ unknown: hours(figures.unknownMs), planned: hours(figures.plannedMs) },
    ...{ off: hours(figures.offMs), outages: figures.outages, repaired: figures.repaired },
    mttr: mttrMs === null ? null : minutes(mttrMs),
    longest: longest && minutes(longest.ms),
    longestCamera: longest && cameraCode(longest.camera),
    longestFrom: longest && timeText(longest.from),
    longestTo: longest && (longest.to === null ? words.lasts : timeText(longest.to)),
  }
  return cells[column]
}

/** @returns what a place is called */
function namesOf({ codes, language }: UptimeTableOptions, words: UptimeWords): Names {
  const lists = {
    ...{ province: codes.provinces, authority: codes.authorities, district: codes.districts },
  }
  return ({ level, code, name }) => {
    if (level === 'all') return words.all
    if (code === '') return words.unknown[level]
    if (level === 'facility' || level === 'camera') return name || code
    return lists[level].find((each) => each.code === code)?.[language] ?? code
  }
}
