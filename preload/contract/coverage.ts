import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'

const CameraId = z.string().max(64)
const Time = z.number().min(0).max(8.64e15)

/** Minutes after which a camera that nobody has seen is told. */
export const UNSEEN_AFTER = { least: 0.1, most: 1440, standard: 30 }
export const UnseenAfter = z.number().min(UNSEEN_AFTER.least).max(UNSEEN_AFTER.most)

/** A camera that nobody has seen, on a screen and healthy, for longer than that. */
export const Unseen = z.object({
  camera: z.string(),
  /** When it was last seen; with `never`, since when it is known. Ms since 1970. */
  since: z.number(),
  never: z.boolean(),
})
export type Unseen = z.infer<typeof Unseen>

export const CoverageState = z.object({
  /** False until what is known from before has been read: the list is empty meanwhile. */
  ready: z.boolean(),
  unseen: z.array(Unseen),
})
export type CoverageState = z.infer<typeof CoverageState>

/** `entered` also holds entries that changed; `left` the ids of cameras. */
export const CoverageChange = z.object({ entered: z.array(Unseen), left: z.array(z.string()) })
export type CoverageChange = z.infer<typeof CoverageChange>

/** The most hours that can be asked for at once, of all cameras together: a day of 4,000. */
export const MOST_COVERED = 100_000

export const CoverageHours = z.union([
  z.object({
    status: z.literal('done'),
    /** Camera, when the hour began (ms since 1970), seconds on screen and healthy; never 0. */
    seconds: z.array(z.tuple([z.string(), z.number(), z.number()])),
    /** Lines of the ledger that could not be understood: the seconds may be more. */
    damaged: z.number(),
  }),
  Refused,
])
export type CoverageHours = z.infer<typeof CoverageHours>

export const coverage = {
  /** What this window shows live at this moment: told when it changes, and every few seconds. */
  seen: call(z.object({ cameras: z.array(CameraId).max(64) }), Outcome),
  state: call(z.void(), CoverageState),
  /** Hours from the one of `from` on, before `to`. Refused when there are more than MOST_COVERED. */
  hours: call(
    z.object({ cameras: z.array(CameraId).max(10_000).nullable(), from: Time, to: Time }),
    CoverageHours,
  ),
  changed: push(CoverageChange),
}
