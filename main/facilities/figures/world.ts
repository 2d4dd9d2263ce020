import type { Camera, Facility } from '../../../preload/contract'

/** What is measured of a camera's picture. */
export interface Seen {
  /** A picture comes at this moment. */
  now: boolean
  /** When there was one that somebody saw or measured, ms since 1970; null when nobody knows of any. */
  last: number | null
  /** It is tried at this moment, in vain. */
  failing: boolean
}

/** Everything that figures are made of; what is in no map is not known. */
export interface World {
  facilities: readonly Facility[]
  cameras: readonly Pick<Camera, 'id' | 'facility' | 'place' | 'enabled'>[]
  /** Province of a district; undefined for a district that is in no list. */
  provinceOf(district: string): string | undefined
  /** How many people are in quarantine, by facility. */
  occupancy: ReadonlyMap<string, number>
  /** The latest verdict, by camera. */
  technical: ReadonlyMap<string, 'fit' | 'unfit' | 'unknown'>
  /** Whether the central system takes the stream, by cameras whose stream is to go there. */
  forwards: ReadonlyMap<string, boolean>
  seen(camera: string): Seen
  /** Ms since 1970. */
  now: number
}

const LOCAL = 7 * 3_600_000 // Asia/Ho_Chi_Minh, which has no summer time

/** 'YYYY-MM-DD' in Vietnam. */
export const dayOf = (at: number): string => new Date(at + LOCAL).toISOString().slice(0, 10)

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
