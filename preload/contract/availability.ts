import { z } from 'zod'
import { StreamReason } from './streams'

/**
 * How a registered camera is, looked at or not. `up`: it sends pictures; `down`: it was tried and
 * sends none; `off`: switched off, or nothing to ask. Nothing is known of one that was not tried yet.
 */
export const Availability = z.enum(['up', 'down', 'off'])
export type Availability = z.infer<typeof Availability>

/** One camera from this moment on, until its next change. */
export const AvailabilityChange = z.object({
  /** Ms since 1970. */
  at: z.number(),
  camera: z.string(),
  state: Availability,
  /** Of `down`; else 'none'. */
  reason: StreamReason,
})
export type AvailabilityChange = z.infer<typeof AvailabilityChange>

/** What most likely stands behind an outage; a key under `outages.causes` of the catalogues. */
export const OUTAGE_CAUSES = [
  'unknown',
  'network',
  'power',
  'camera',
  'password',
  'station',
] as const
export const OutageCause = z.enum(OUTAGE_CAUSES)
export type OutageCause = z.infer<typeof OutageCause>

/** `line`: many facilities at once, so most likely our own line. */
export const OutageKind = z.enum(['camera', 'flapping', 'facility', 'line'])
export type OutageKind = z.infer<typeof OutageKind>

/** What somebody wrote to an outage: a note, or a call. */
export const OutageNote = z.object({
  at: z.number(),
  by: z.string().max(100),
  text: z.string().max(2000),
  /** "Called at … spoke with …"; null for a plain note. */
  call: z
    .object({ at: z.number(), phone: z.string().max(60), with: z.string().max(200) })
    .nullable(),
})
export type OutageNote = z.infer<typeof OutageNote>

const Who = z.object({ at: z.number(), by: z.string().max(100) })

/** One outage, one alarm: from its first camera that went to its last one that is back. */
export const Outage = z.object({
  id: z.string().max(64),
  kind: OutageKind,
  /** Code; empty when its cameras belong to none, or to many. */
  facility: z.string(),
  /** Ids of all cameras that it took. */
  cameras: z.array(z.string()),
  /** When the picture was lost, not when it was told; ms since 1970. */
  from: z.number(),
  /** When the last of them was back; null while it lasts. */
  to: z.number().nullable(),
  cause: OutageCause,
  /** In maintenance that was planned: no alarm. */
  planned: z.boolean(),
  acknowledged: Who.nullable(),
  /**
   * When it was first sounded; null while it is not to be: in planned maintenance, in quiet hours of
   * its facility, or because none of its cameras was ever seen with a picture.
   */
  alarmAt: z.number().nullable(),
  /** Nobody acknowledged it in time: when it became louder. */
  escalatedAt: z.number().nullable(),
  /** 1: louder; 2: on every screen as well. */
  level: z.number().int().min(0).max(2),
  /** None of its cameras was ever seen with a picture: nothing was lost, it is told without a sound. */
  never: z.boolean(),
  /** Who sees to it; empty for nobody. */
  owner: z.string().max(100),
  notes: z.array(OutageNote),
})
export type Outage = z.infer<typeof Outage>
