/** Of what is usual: a picture that is later than this many times is missing. */
const TIMES = 2.5
/** The newest pause counts for so much. */
const NEWEST = 0.2
/** A stream that stood still for longer (ms) says nothing about its usual pauses. */
const LONGEST = 4000

/** How long a stream usually makes one wait for its next picture. */
export class Rhythm {
  private last = 0
  private usual = 0

  /** A picture came. @param now ms since 1970 */
  beat(now: number): void {
    const pause = now - this.last
    if (this.last && pause <= LONGEST) this.usual += (pause - this.usual) * NEWEST
    this.last = now
  }

  /** Ms after the newest picture in which the next one is not late. */
  get patience(): number {
    return this.usual * TIMES
  }
}
