import type { Bookmark, CodeLists, ListExport } from '../../../preload/contract'
import { COLUMNS, type Column, type ListTexts, textsIn } from './texts'

/** A text, a number, a moment in ms since 1970, or nothing. */
export type Cell = string | number | { at: number } | null

/** What names the codes that stand in bookmarks. */
export interface Names {
  language: ListExport['language']
  codes: CodeLists
  /** Labels as they are now; empty for one that is not registered any more. */
  facility(code: string): { district: string; authority: string }
  /** Of the code of a placement. */
  placement(code: string): string
  madeBy: string
  /** In ms since 1970; what is overdue by then. */
  madeAt: number
}

/** @param number of the line, from 1 */
export function cellsOf(bookmark: Bookmark, number: number, names: Names): Cell[] {
  const cells = { ...where(bookmark, names), ...what(bookmark, names), ...after(bookmark, names) }
  const made = { number, madeBy: names.madeBy, madeAt: { at: names.madeAt } }
  const all: Record<Column, Cell> = { ...cells, ...made }
  return COLUMNS.map((column) => all[column])
}

function where({ id, at, views }: Bookmark, { facility, placement }: Names) {
  const each = (value: (view: Bookmark['views'][number]) => string) =>
    [...new Set(views.map(value))].filter(Boolean).join('; ')
  return {
    ...{ id, at: { at }, facilityCode: each((view) => view.facility) },
    facility: each((view) => view.facilityName),
    district: each((view) => facility(view.facility).district),
    authority: each((view) => facility(view.facility).authority),
    camera: each(({ code, name }) => [code, name].filter(Boolean).join(' ')),
    placement: each(({ place }) => placement(place)),
  }
}

function what(bookmark: Bookmark, { language, codes }: Names) {
  const { kind, kindLabel, subject, ppe, people, place, note, tags } = bookmark
  const words = textsIn(language)
  const label = (list: 'subjects' | 'ppeItems' | 'ppeStates', code: string) =>
    codes[list].find((each) => each.code === code)?.[language] ?? code
  const severity = codes.kinds.find((each) => each.code === kind)?.severity
  const noted = Object.entries(ppe).map(
    ([item, state]) => `${label('ppeItems', item)}: ${label('ppeStates', state)}`,
  )
  return {
    ...{ kindCode: kind, kind: kind ? kindLabel[language] : words.unsorted },
    ...{
      severity: severity ? words.severities[severity] : '',
      subject: label('subjects', subject),
    },
    ...{ ppe: noted.join('; '), people, place, note, tags: tags.join('; ') },
  }
}

function after(bookmark: Bookmark, { language, madeAt }: Names) {
  const { state, history, operator, owner, due, locked, files } = bookmark
  const words = textsIn(language)
  const told = [...history].reverse().find((step) => step.told || step.way)
  const over = due !== null && due < madeAt && state !== 'fixed' && state !== 'referred'
  return {
    ...{ operator, state: words.states[state], owner, due: due === null ? null : { at: due } },
    ...{ overdue: over ? words.yes : '', locked: locked ? words.yes : '', files: files.length },
    since: { at: [...history].reverse().find((step) => step.state === state)?.at ?? bookmark.at },
    ...{ told: told?.told ?? '', way: told?.way ?? '' },
    history: history
      .slice(1)
      .map((step) => lineOf(step, words))
      .join('\n'),
  }
}

function lineOf(step: Bookmark['history'][number], { states }: ListTexts): string {
  const said = [step.told, step.way, step.note].filter(Boolean).join(', ')
  return `${timeText(step.at)} ${step.operator}: ${states[step.state]}${said && ` (${said})`}`
}

const LOCAL = 7 * 3_600_000 // Asia/Ho_Chi_Minh, which has no summer time

/** `2026-11-22 21:15:22`, in Vietnam. */
export const timeText = (at: number): string =>
  new Date(at + LOCAL).toISOString().slice(0, 19).replace('T', ' ')

/** As spreadsheets count: days since 30 December 1899, in Vietnam. */
export const dayNumber = (at: number): number => (at + LOCAL) / 86_400_000 + 25_569
