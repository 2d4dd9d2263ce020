import type {
  BookmarkState,
  Language,
  OutageCause,
  OutageKind,
  ShiftState,
  StreamReason,
} from '../../../preload/contract'
import { en } from './words.en'
import { vi } from './words.vi'

/** What is written in the printed shift book. */
export interface PaperWords {
  kind: string
  /** "Ca 3 ngày 22/11/2026" */
  about(name: string, day: string): string
  nth(slot: number): string
  free: string
  states: Record<ShiftState, string>
  parts: Record<
    | 'shift'
    | 'cameras'
    | 'outages'
    | 'violations'
    | 'watch'
    | 'matters'
    | 'work'
    | 'remarks'
    | 'corrections',
    string
  >
  planned(from: string, to: string): string
  actual(from: string, to: string): string
  leader(name: string): string
  head(name: string): string
  crew(names: string): string
  until(name: string, time: string): string
  /** Which source, and of when. */
  source: Record<
    'cameras' | 'outages' | 'violations' | 'coverage' | 'attention' | 'sent' | 'equipment',
    string
  >
  takenAt(source: string, time: string): string
  notTold: string
  camerasCount(counts: {
    total: number
    up: number
    down: number
    off: number
    unknown: number
  }): string
  none: { lost: string; outages: string; violations: string; matters: string; written: string }
  lostColumns: string[]
  outageColumns: string[]
  violationColumns: string[]
  matterColumns: string[]
  correctionColumns: string[]
  reasons: Record<StreamReason, string>
  kinds: Record<OutageKind, string>
  causes: Record<OutageCause, string>
  life: Record<BookmarkState, string>
  acknowledged(by: string, time: string): string
  notAcknowledged: string
  inMaintenance: string
  called(time: string, who: string, phone: string): string
  still: string
  neverSeen(count: number): string
  manyCameras(count: number): string
  told(names: string): string
  toldNobody: string
  violationsCount(count: number, unsorted: number, openBefore: number): string
  coverage(seen: number, total: number): string
  unseenSince(name: string, time: string): string
  never(name: string): string
  attentionCount(counts: {
    asked: number
    answered: number
    missed: number
    unknown: number
  }): string
  attentionOff: string
  missedAt(time: string, names: string, note: string): string
  done(by: string, time: string): string
  open: string
  instructions: string
  reports: string
  sent: string
  sentLine(time: string, what: string, by: string): string
  whats: Record<string, string>
  equipment: string
  equipmentLine(figures: { hours: string; disk: string; crashes: number; hangs: number }): string
  unknownDisk: string
  officer: string
  giverRemarks: string
  receiverRemarks: string
  part(section: string): string
  giver: string
  receiver: string
  byPassword(time: string): string
  byName(time: string): string
  toSign: string
  noGiver: string
  noReceiver: string
  hash(sha256: string): string
  sealed: Record<'changed' | 'no-record', string>
}

export const paperWords = (language: Language): PaperWords => (language === 'en' ? en : vi)
