import type { BookmarkState, ListExport, Severity } from '../../../preload/contract'
import { en } from './texts.en'
import { vi } from './texts.vi'

/** The words of a list that leaves the room; `columns` in their order. */
export interface ListTexts {
  title: string
  about: string
  columns: Record<Column, string>
  states: Record<BookmarkState, string>
  severities: Record<Severity, string>
  unsorted: string
  yes: string
  /** In the sheet about the list itself. */
  madeBy: string
  madeAt: string
  count: string
}

export const COLUMNS = [
  ...['number', 'id', 'at', 'facilityCode', 'facility', 'district', 'authority', 'camera'],
  ...['placement', 'kindCode', 'kind', 'severity', 'subject', 'ppe', 'people', 'place', 'note'],
  ...['tags', 'operator', 'state', 'since', 'told', 'way', 'history', 'owner', 'due', 'overdue'],
  ...['locked', 'files', 'madeBy', 'madeAt'],
] as Column[]

export type Column =
  | ('number' | 'id' | 'at' | 'facilityCode' | 'facility' | 'district' | 'authority' | 'camera')
  | ('placement' | 'kindCode' | 'kind' | 'severity' | 'subject' | 'ppe' | 'people' | 'place')
  | ('note' | 'tags' | 'operator' | 'state' | 'since' | 'told' | 'way' | 'history' | 'owner')
  | ('due' | 'overdue' | 'locked' | 'files' | 'madeBy' | 'madeAt')

export const textsIn = (language: ListExport['language']): ListTexts => ({ vi, en })[language]
