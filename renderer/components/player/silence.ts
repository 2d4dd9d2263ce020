/** Ms without a word from a worker that speaks every second: what it said last is no longer believed. */
const DOUBT = 2500
/** Ms after which it is replaced. */
const DEAD = 6000
/** How often is looked, in ms. */
export const LOOK_AFTER = 500

export type Trust = 'fine' | 'doubt' | 'dead'

/** How far the words of a worker can still be believed. */
export class Silence {
  private heardAt = 0
  private lookedAt = 0

  constructor(now: number) {
    this.begin(now)
  }

  /** Another worker begins. */
  begin(now: number): void {
    this.heardAt = now
    this.lookedAt = now
  }

  hear(now: number): void {
    this.heardAt = now
  }

  look(now: number): Trust {
    // The page itself was held up, or the machine slept: what was said meanwhile is yet to come.
    if (now - this.lookedAt > 3 * LOOK_AFTER) this.heardAt = now
    this.lookedAt = now
    const silent = now - this.heardAt
    if (silent >= DEAD) return 'dead'
    return silent >= DOUBT ? 'doubt' : 'fine'
  }
}
