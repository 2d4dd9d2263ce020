import { z } from 'zod'
import { call, push } from './call'
import { Quality } from './streams'

/** Limits of what is kept around a moment, and what is kept unless somebody chose otherwise. */
export const RING_SECONDS = { least: 10, most: 1800, before: 60, after: 30 }

/** Seconds around a moment. */
export const RingSeconds = z.number().int().min(RING_SECONDS.least).max(RING_SECONDS.most)

/** Of one camera; null is the station's own. */
export const RingTimes = z.object({ before: RingSeconds.nullable(), after: RingSeconds.nullable() })
export type RingTimes = z.infer<typeof RingTimes>

export const stationRingTimes: RingTimes = { before: null, after: null }

/** Bytes; null is what the disk allows. */
export const RingBudgetSetting = z
  .number()
  .int()
  .min(100_000_000)
  .max(10_000_000_000_000)
  .nullable()

/**
 * Why the ring does not keep what comes; a key of the catalogues.
 * - `no-response`: the disk has not answered for 5 s.
 * - `too-slow`: more comes than it takes.
 * - `over-budget`: what is protected leaves no room.
 */
export const RingTrouble = z.enum([
  'disk-full',
  'folder-gone',
  'read-only',
  'not-writable',
  'no-response',
  'too-slow',
  'over-budget',
])

/** How the ring is. Times in ms since 1970. */
export const RingState = z.object({
  /** `starting` until the folder has been looked through. */
  state: z.enum(['starting', 'recording', 'failed']),
  reason: z.union([RingTrouble, z.literal('none')]),
  since: z.number(),
  /** Bytes of all streams that could not be kept, since the start. */
  dropped: z.number(),
})
export type RingState = z.infer<typeof RingState>

/** One stream in the ring. */
export const RingStream = z.object({
  camera: z.string(),
  quality: Quality,
  /** What the camera sent, beside what was made of it for the screen. */
  original: z.boolean(),
  /** Arrival of the first and the last picture that is held, in ms since 1970. */
  from: z.number(),
  to: z.number(),
  bytes: z.number(),
  /** Bytes that could not be kept, since the start. */
  dropped: z.number(),
})
export type RingStream = z.infer<typeof RingStream>

/** What the ring holds. */
export const RingReport = RingState.extend({
  /** The folder. */
  dir: z.string(),
  bytes: z.number(),
  /** Bytes that it may hold: what was chosen, or what the disk allows. */
  budget: z.number(),
  /** Part of `bytes` that is kept whatever the budget. */
  protected: z.number(),
  /** Segments that went before their time, for want of room, since the start. */
  early: z.number(),
  streams: z.array(RingStream),
  /** Seconds that are wanted of each camera in `streams`. */
  wanted: z.record(z.string(), z.number()),
})
export type RingReport = z.infer<typeof RingReport>

export const recording = {
  /** Counted when it is asked for: a second between two is enough. */
  state: call(z.void(), RingReport),
  /** When its state or reason changes. */
  changed: push(RingState),
}
