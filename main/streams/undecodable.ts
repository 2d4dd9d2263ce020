import type { Clock } from '../base/clock'

/** Reports of a viewer further apart (ms) than this are of two troubles. */
const APART = 3000

/** How long a viewer's decoder has made nothing of what it gets. */
export class Undecodable {
  /** Milliseconds that may pass by themselves. */
  static readonly LIMIT = 5000
  private from = 0
  private last = Number.NEGATIVE_INFINITY

  constructor(private clock: Clock) {}

  /** A viewer reports it, once more; milliseconds since it began. */
  seen(): number {
    const now = this.clock.now()
    if (!this.lasts) this.from = now
    this.last = now
    return now - this.from
  }

  get lasts(): boolean {
    return this.clock.now() - this.last < APART
  }

  over(): void {
    this.last = Number.NEGATIVE_INFINITY
  }
}
