import type { Clock, Timer } from '../base/clock'

/** What comes next is opened this long before it is shown. */
export const LEAD = 8000
/** What is opened anew after a pause needs a moment. */
const LEAST_LEFT = 3000

/** By now every tile has gone over to its new stream, or shows its card. */
const SETTLED = 3000

interface Heard {
  /** What was opened ahead, and is not shown, need not stay open. */
  settled(): void
  /** What comes next is to be opened now. */
  warm(): void
  turn(): void
}

/** The time of one page: until when it is shown, and when the next is warmed. */
export class Pace {
  private timers: Timer[] = []
  private from = 0
  private until = 0
  private left = 0
  private dwell = 0

  constructor(
    private clock: Clock,
    private heard: Heard,
  ) {}

  /** A page is shown from now on. @param still it stays until `resume` */
  begin(dwell: number, still: boolean): void {
    this.stop()
    this.dwell = dwell
    this.left = dwell
    this.from = this.clock.now()
    this.until = this.from + dwell
    if (still) return
    this.run(dwell)
    if (dwell - LEAD > SETTLED) this.timers.push(this.clock.setTimeout(this.heard.settled, SETTLED))
  }

  pause(): void {
    if (this.timers.length === 0) return
    this.stop()
    // The clock of the machine may have been set meanwhile.
    this.left = Math.min(this.dwell, Math.max(0, this.until - this.clock.now()))
  }

  resume(): void {
    if (this.timers.length > 0) return
    const left = Math.min(this.dwell, Math.max(this.left, LEAST_LEFT))
    this.until = this.clock.now() + left
    this.from = this.until - this.dwell
    this.run(left)
  }

  stop(): void {
    for (const timer of this.timers) this.clock.clearTimeout(timer)
    this.timers = []
  }

  now() {
    return { from: this.from, until: this.until, left: this.left }
  }

  private run(left: number): void {
    const lead = Math.min(this.dwell, LEAD)
    this.timers = [
      this.clock.setTimeout(this.heard.warm, Math.max(0, left - lead)),
      this.clock.setTimeout(this.heard.turn, left),
    ]
  }
}
