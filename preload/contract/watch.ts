import { z } from 'zod'
import { Availability } from './availability'
import { call, Outcome, push } from './call'
import { StreamReason } from './streams'

/** How a camera is, looked at or not; one that is not told of was not tried yet. */
export const WatchedState = z.object({
  camera: z.string(),
  state: Availability,
  /** Of `down`; else 'none'. */
  reason: StreamReason,
  /** Ms since 1970. */
  since: z.number(),
})
export type WatchedState = z.infer<typeof WatchedState>

/** Seconds between two looks at a camera that is on no screen; between two pictures (0: none). */
export const WATCH_LIMITS = {
  every: { least: 1, most: 600, standard: 30 },
  picture: { least: 5, most: 86_400, standard: 900 },
  /** Days that the journal is kept. */
  keep: { least: 31, most: 3660, standard: 400 },
} as const

const within = ({ least, most }: { least: number; most: number }) => z.number().min(least).max(most)

export const WatchSettings = z.object({
  every: within(WATCH_LIMITS.every),
  picture: z.union([z.literal(0), within(WATCH_LIMITS.picture)]),
  keep: within(WATCH_LIMITS.keep).int(),
})
export type WatchSettings = z.infer<typeof WatchSettings>

export const watch = {
  /** Of the registered cameras, whichever world is shown. */
  state: call(z.void(), z.array(WatchedState)),
  settings: call(z.void(), WatchSettings),
  configure: call(WatchSettings, Outcome),
  /** Only what changed; a camera that is registered no more is `off`. */
  changed: push(z.array(WatchedState)),
}
