import type { Bookmark, ClockMeasure, CodeLists, Language } from '../../../preload/contract'
import { type Markup, markup, paper } from '../../base/markup'
import type { ClockOffset } from '../package/manifest'
import { captionTime } from '../times'
import { page } from './page'
import { STYLE } from './style'
import type { ReportWords } from './words'
import { en } from './words.en'
import { vi } from './words.vi'

/** What a report says of one bookmark. */
export interface ReportPage {
  bookmark: Bookmark
  /** Names of its pictures in the package, as the document refers to them. */
  stills: string[]
  /** Its pictures are the originals, since no others could be made. */
  plain: boolean
  originals: { path: string; sha256: string }[]
  /** So many of them stay at the station. */
  withheld: number
}

export interface ReportFacts {
  language: Language
  codes: CodeLists
  /** Ms since 1970. */
  at: number
  operator: string
  station: string
  fingerprint: string
  clock: ClockOffset | null
  /** By a camera's id; null when it was never measured. */
  cameraClock: (camera: string) => ClockMeasure | null
}

/** A document, a page a bookmark, for people who read nothing else of the package. */
export function report(pages: ReportPage[], facts: ReportFacts): string {
  const words = facts.language === 'en' ? en : vi
  const sheets = pages.map((each, i) =>
    page(each, facts, words, foot(facts, words, words.page(i + 1, pages.length))),
  )
  return paper(facts.language, words.title, STYLE, markup`${sheets}`)
}

const foot = (
  { fingerprint, operator, at }: ReportFacts,
  words: ReportWords,
  number: string,
): Markup =>
  markup`<footer><p>${words.fingerprint}:<br><code>${fingerprint}</code><br>${words.check}</p>
<p>${words.exported(operator, captionTime(at))}<br>${number}</p></footer>`
