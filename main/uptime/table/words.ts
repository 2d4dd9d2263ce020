import type { UptimeExport, UptimeFigures, UptimeRow } from '../../../preload/contract'
import { en } from './words.en'
import { vi } from './words.vi'

export const COLUMNS = [
  ...(['cameras', 'part', 'up', 'down', 'unknown', 'planned', 'off', 'outages'] as const),
  ...(['repaired', 'mttr', 'longest', 'longestCamera', 'longestFrom', 'longestTo'] as const),
]
export type Column = (typeof COLUMNS)[number]

type Level = Exclude<UptimeRow['level'], 'all'>

/** The words of a table that leaves the room. */
export interface UptimeWords {
  title: string
  madeUp: { title: string; note: [string, string] }
  about: string
  code: string
  levels: Record<Level, string>
  columns: Record<Column, string>
  unknown: Record<Level, string>
  all: string
  total: string
  place: string
  period: string
  until: string
  madeBy: string
  madeAt: string
  /** How it was counted, a line each. */
  notes: [string, string][]
  damaged: [string, (lines: number) => string]
  gone: [string, (cameras: number) => string]
  why: Record<NonNullable<UptimeFigures['why']>, string>
  lasts: string
}

export const wordsIn = (language: UptimeExport['language']): UptimeWords => ({ vi, en })[language]
