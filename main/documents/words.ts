import type { Language } from '../../preload/contract'
import type { Head } from './doc'
import { en } from './words.en'
import { vi } from './words.vi'

/** What every document says, whatever it is about. */
export interface DocWords {
  country: string
  motto: string
  number: string
  to: string
  recipients: string
  draft: string
  /** A blank is a number's room. */
  date(place: string, day: string, month: string, year: number): string
  /** Below an annex's title: which document it belongs to. */
  belongs(kind: string, head: Head): string
}

export const wordsOf = (language: Language): DocWords => (language === 'en' ? en : vi)
