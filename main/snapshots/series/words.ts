import { en } from './words.en'
import { vi } from './words.vi'

/** The texts of a contact sheet: a document that leaves the room. */
export interface SheetWords {
  title: string
  every: (minutes: number) => string
  period: (from: string, to: string) => string
  counts: (taken: number, missed: number) => string
  by: (operator: string) => string
  missed: string
  notAsked: (count: number) => string
  page: (page: number, pages: number) => string
  reasons: Record<string, string>
  otherwise: string
}

export const wordsIn: Record<'vi' | 'en', SheetWords> = { vi, en }
