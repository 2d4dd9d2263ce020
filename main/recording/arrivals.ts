import { TICKS_PER_MS } from './times'

/** Beyond this it is no lateness but another clock: ours was set, or the stream's began anew. */
const JUMP = 2_000

/**
 * Steady arrival times of one run's keyframes. Frames can only be late, by a busy disk, network or
 * processor: the earliest arrival against the stream's own times is the one to be believed.
 */
export class Arrivals {
  private lead = Number.POSITIVE_INFINITY

  /** @param pts in ticks @returns ms since 1970 */
  of(pts: number, arrival: number): number {
    const lead = arrival - pts / TICKS_PER_MS
    this.lead = lead - this.lead > JUMP ? lead : Math.min(this.lead, lead)
    return pts / TICKS_PER_MS + this.lead
  }
}
