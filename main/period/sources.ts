import type { Bookmark, CodeLists, Codes, Outage } from '../../preload/contract'
import type { UptimeFigures, UptimeRow } from '../../preload/contract/uptime'
import type { World } from '../facilities'

/** What another feature found of the availability of cameras; see its README. */
export interface UptimeSource {
  all: { figures: UptimeFigures }
  authorities: readonly UptimeRow[]
  districts: readonly UptimeRow[]
  facilities: readonly UptimeRow[]
}

/** Everything that figures of a period are made of. Null: there is nobody who counts it. */
export interface PeriodSources {
  /** Ms since 1970: states, and how facilities are, are of this moment. */
  at: number
  world: World
  codes: Codes
  lists: CodeLists
  /** At least those of the period; removed ones are not among them. */
  bookmarks: readonly Bookmark[]
  /** At least those that overlap the period. */
  outages: readonly Outage[]
  uptime: UptimeSource | null
  /** Ids of cameras that somebody had on a screen in the period. */
  seen: ReadonlySet<string> | null
  attention: { asked: number; answered: number; missed: number } | null
  shifts: { total: number; signed: number } | null
}
