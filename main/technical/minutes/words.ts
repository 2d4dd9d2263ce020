import type { Finding, Language, Verdict } from '../../../preload/contract'
import { en } from './words.en'
import { vi } from './words.vi'

/** What is written in the minutes; a page's own words come with what was measured. */
export interface MinutesTexts {
  kind: string
  about: (facility: string) => string
  everywhere: string
  /** Headings of the parts, in their order, with their numbers. */
  parts: { where: string; standard: string; found: string; mend: string }
  when: (from: string, to: string) => string
  place: (facility: string, address: string) => string
  who: (operators: string) => string
  /** Left blank for whoever signs. */
  there: string
  how: string
  standardNote: string
  criterion: string
  required: string
  counts: (total: number, verdicts: Record<Verdict, number>) => string
  columns: { number: string; camera: string; at: string; verdict: string; why: string }
  verdicts: Record<Verdict, string>
  results: Record<Finding['result'], string>
  fault: (name: string, measured: string) => string
  open: (name: string) => string
  nothing: string
  mendColumn: string
  allRight: string
  annex: { title: string; about: string }
  measured: string
  result: string
  signatures: { facility: string; note: string }
}

export const minutesTexts = (language: Language): MinutesTexts => (language === 'en' ? en : vi)
