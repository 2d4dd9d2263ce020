import type { Language, Reached, UrgeScope, UrgeWhy } from '../../../preload/contract'
import { en } from './words.en'
import { vi } from './words.vi'

/** What the list of facilities to urge says. */
export interface UrgeWords {
  kind: string
  about: string
  /** Of the demo. */
  madeUp: string
  /** Where: names from the province down; empty is everywhere. */
  summary(at: string, where: string[], total: number, of: number): string
  nobody: string
  inAnnex: string
  byAuthority: { title: string; count: string; sum: string }
  why: Record<UrgeWhy, string>
  annex: { title: string; about: string }
  columns: {
    number: string
    facility: string
    district: string
    contact: string
    stage: string
    deadline: string
    reason: string
    lacks: string
  }
  group(number: string, name: string, count: number): string
  unknownAuthority: string
  /** In the midst of a sentence. */
  unknownWhere: Record<keyof UrgeScope, string>
  unknownDistrict: string
  noContact: string
  stages: Record<Reached, string>
  overdue(days: number): string
  noDeadline: string
  noReason: string
  bare: string
  lack(place: string, missing: number, count: number): string
  unfit(cameras: number, of: number): string
}

export const urgeWords = (language: Language): UrgeWords => (language === 'en' ? en : vi)
