/** Seconds that wait before they are played: what comes unevenly is heard evenly. */
export const BUFFER = 0.3
/** More than this is late: what comes next is left out until there is no more than `BUFFER`. */
const LATE = 0.6
/** As little as this left (s) is a gap already: what is set so close comes too late. */
const CLOSE = 0.01

/** When each piece of sound is to be heard. Times are seconds of one clock. */
export class Playout {
  /** Where what was planned ends. */
  private end = Number.NEGATIVE_INFINITY
  private dropping = false

  /** → when to play a piece of `length`; null to leave it out */
  place(now: number, length: number): number | null {
    const waiting = this.end - now
    if (waiting > LATE) this.dropping = true
    if (waiting <= BUFFER) this.dropping = false
    if (this.dropping) return null
    const at = waiting < CLOSE ? now + BUFFER : this.end
    this.end = at + length
    return at
  }

  reset(): void {
    this.end = Number.NEGATIVE_INFINITY
    this.dropping = false
  }
}
