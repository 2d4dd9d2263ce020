import type { Ground, Language, Reached, ReportKind, ReportSection } from '../../preload/contract'
import { en } from './words.en'
import { vi } from './words.vi'

/** How a number of things changed against the period before. */
export type Trend = { by: number; before: number }

/** What a report says. Counts are whole numbers; `time` and `share` come as text. */
export interface ReportWords {
  kind: string
  draft: string
  about: Record<ReportKind, (from: string, to: string, month: string) => string>
  sections: Record<ReportSection, string>
  corrects(about: string, at: string): string
  closing(issuer: string): string
  annex(number: string): string
  inAnnex(number: string): string
  none: string
  missingText: string
  sum: string

  facilities(at: string, all: number, connected: number, share: string, overdue: number): string
  cameras(count: number): string
  connectedOf(name: string, connected: number, all: number): string

  overall: string
  /** Of a period that is not over. */
  until(at: string): string
  /** `facilities`: 0 where no facility is known of any. */
  violations(all: number, facilities: number, critical: number): string
  violationTrend(trend: Trend): string
  unsorted(count: number): string
  bySubject: string
  byPlace: string
  byFacilityFirst(shown: number, of: number): string
  byDistrict: string
  counted(name: string, all: number, critical: number): string
  measures: string
  told(told: number, of: number): string
  states(open: number, fixed: number, referred: number): string
  duty: string
  seen(seen: number, of: number): string
  attention(asked: number, missed: number): string
  shifts(all: number, signed: number): string

  outages(all: number, total: string, longest: string): string
  outageTrend(trend: Trend): string
  /** `over`: the period is. */
  outageStates(ongoing: number, unacknowledged: number, over: boolean): string
  byCause: string
  cause(name: string, count: number, time: string): string
  planned(count: number): string
  uptime(share: string): string
  noUptime: string
  unknownTime(share: string): string

  proposed(count: number, annex: string): string
  nobodyProposed: string

  grounds: {
    unconnected: string
    overdue(days: number, deadline: string): string
    uncooperative(note: string): string
    uptime(share: string, limit: string): string
    violations(count: number, critical: number): string
  }
  groundNames: Record<Ground, string>

  tables: Record<
    | 'authorities'
    | 'districts'
    | 'facilities'
    | 'outagesByFacility'
    | 'outages'
    | 'kinds'
    | 'subjects'
    | 'violationsByFacility'
    | 'violationsByDistrict'
    | 'equipment'
    | 'availability'
    | 'proposals'
    | 'pictures',
    string
  >
  annexes: Record<'connection' | 'outages' | 'violations' | 'proposals' | 'pictures', string>
  longestOf(shown: number, of: number): string
  columns: Record<Column, string>
  stages: Record<Reached, string>
  yes: string
  no: string
  ongoing: string
  kinds: Record<'camera' | 'flapping' | 'facility' | 'line', string>
  days(count: number): string
}

export type Column =
  | 'number'
  | 'authority'
  | 'district'
  | 'facility'
  | 'code'
  | 'facilities'
  | 'surveyed'
  | 'installed'
  | 'fit'
  | 'connected'
  | 'watched'
  | 'share'
  | 'overdue'
  | 'cameras'
  | 'stage'
  | 'since'
  | 'deadline'
  | 'reason'
  | 'outages'
  | 'totalTime'
  | 'longestTime'
  | 'begin'
  | 'end'
  | 'time'
  | 'what'
  | 'cause'
  | 'noted'
  | 'kind'
  | 'subject'
  | 'violations'
  | 'critical'
  | 'told'
  | 'open'
  | 'fixed'
  | 'referred'
  | 'item'
  | 'state'
  | 'count'
  | 'uptime'
  | 'downTime'
  | 'unknownTime'
  | 'plannedTime'
  | 'grounds'

export const reportWords = (language: Language): ReportWords => (language === 'en' ? en : vi)
