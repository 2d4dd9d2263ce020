import type { Availability, AvailabilityChange, StreamReason } from '../../../preload/contract'

/** How a camera is since a moment, in ms since 1970. `reason` of `down`; else 'none'. */
export interface Known {
  state: Availability
  reason: StreamReason
  since: number
}

/**
 * What a line of the journal says. Times in ms since 1970.
 * - `state`: all that is known; nothing is known of a camera that it does not name. The first line
 *   of a day, and behind a `began`.
 * - `change`: one camera from then on.
 * - `began`: the station watches from now on (started, woke up, or its clock was set), and knows
 *   nothing but what a `state` at the same moment tells.
 * - `alive`: it has watched until then, as any other line proves too.
 * - `ended`: it watches no more.
 */
export type JournalLine =
  | ({ kind: 'change' } & AvailabilityChange)
  | { kind: 'state'; at: number; cameras: (Known & { camera: string })[] }
  | { kind: 'began' | 'alive' | 'ended'; at: number }
