import type { TFunction } from 'i18next'
import type { Bookmark, CodeLists, Language, ListedCode, Severity } from '../../preload/contract'
import { clockTime, dateOf, dayAndDate, duration, yearOf } from '../components/time'

/** As a code is called now; one that is not in the list stands for itself. */
export const labelOf = (codes: readonly ListedCode[], code: string, language: Language): string =>
  codes.find((each) => each.code === code)?.[language] ?? code

/** As the kind was called when it was chosen. */
export const kindOf = ({ kind, kindLabel }: Bookmark, language: Language, t: TFunction): string =>
  kind === '' ? t('violations.unsorted') : kindLabel[language] || kind

export const severityOf = ({ kinds }: CodeLists, kind: string): Severity =>
  kinds.find((each) => each.code === kind)?.severity ?? 'normal'

/** The state of an item that is as it should be. */
const WELL = 'DU'

/** The items with their states: "Tấm che mặt: Thiếu · Khẩu trang y tế: Đủ"; what is wrong first. */
export function ppeWords({ ppe }: Bookmark, lists: CodeLists, language: Language): string {
  return Object.entries(ppe)
    .sort(([, a], [, b]) => Number(a === WELL) - Number(b === WELL))
    .map(([item, state]) => {
      const of = labelOf(lists.ppeItems, item, language)
      return `${of}: ${labelOf(lists.ppeStates, state, language).toLocaleLowerCase(language)}`
    })
    .join(' · ')
}

/** With the year where it is another one: "CN 22/11", "22/11/2025". */
export const dayWords = (at: number, now: number, language: string): string =>
  yearOf(at) === yearOf(now) ? dayAndDate(at, language) : dateOf(at)

/** "22/11/2026 02:14:07" */
export const momentWords = (at: number, language: string, seconds = true): string =>
  `${dateOf(at)} ${clockTime(at, language, seconds)}`

const DONE: Bookmark['state'][] = ['fixed', 'referred']

export const isOverdue = ({ due, state }: Pick<Bookmark, 'due' | 'state'>, now: number): boolean =>
  due !== null && due < now && !DONE.includes(state)

/** By when, or for how long it has been late. */
export function dueWords(bookmark: Bookmark, now: number, language: string, t: TFunction): string {
  const { due } = bookmark
  if (due === null) return ''
  if (isOverdue(bookmark, now)) return t('violations.overdue', { time: duration(now - due, t) })
  const time = `${dayWords(due, now, language)} ${clockTime(due, language)}`
  return t('violations.dueIn', { time })
}

/** Facility and cameras of the first view, and how many more there are. */
export function placeWords({ views }: Bookmark, t: TFunction) {
  const [view] = views
  const more = views.length > 1 ? ` ${t('violations.more', { count: views.length - 1 })}` : ''
  return {
    facility: view?.facilityName || view?.facility || t('violations.noFacility'),
    camera: view ? `${view.code} ${view.name}${more}` : '',
  }
}
