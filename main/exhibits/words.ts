import type { BookmarkState, Language } from '../../preload/contract'
import { en } from './words.en'
import { vi } from './words.vi'

/** What a meeting reads of a bookmark. */
export interface ExhibitWords {
  /** A bookmark that nobody sorted yet. */
  unsorted: string
  /** What was done, as a state that it came to. */
  done: Record<BookmarkState, string>
}

export const wordsIn: Record<Language, ExhibitWords> = { vi, en }
