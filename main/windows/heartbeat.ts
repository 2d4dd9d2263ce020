import type { Clock, Timer } from '../base/clock'

/**
 * Milliseconds. A page calls every second. A busy machine of two cores delays that by two or three
 * seconds, so a page is given up after five; one that was given up again and again after fifteen,
 * since it is more likely too slow than hung. A page that loads has much to do before its first
 * call.
 */
export const LIMITS = { tick: 500, late: 2_500, silent: 5_000, weary: 15_000, boot: 30_000 }

export interface HeartbeatEvents {
  /** The page has called after a pause that is worth a line in the log. */
  late(ms: number): void
  /** No call for as long as it was given; said again after as long. */
  hung(ms: number): void
}

/**
 * Waits for the calls of one page. Silence is counted in ticks of our own timer, not by the clock:
 * when the machine sleeps, is overloaded or main itself stands still, the ticks stand still too, and
 * no page is blamed for it.
 */
export class Heartbeat {
  private timer: Timer | null = null
  private silence = 0
  private limit = 0
  private heard = false

  constructor(
    private clock: Clock,
    private events: HeartbeatEvents,
    /** Somebody debugs the page: it may stand still. */
    private excused: () => boolean,
  ) {}

  /** A page begins to load. `silent` is how long it may be silent once it has called. */
  begin(silent: number): void {
    this.stop()
    this.heard = false
    this.silence = 0
    this.limit = silent
    this.wait()
  }

  /** The page has called. True for the first call since it began to load. */
  beat(): boolean {
    const first = !this.heard
    if (!first && this.silence >= LIMITS.late) this.events.late(this.silence)
    this.heard = true
    this.silence = 0
    return first
  }

  /** Time that does not count, such as the first seconds after the machine has slept. */
  forgive(ms: number): void {
    this.silence = Math.min(this.silence, -ms)
  }

  stop(): void {
    if (this.timer) this.clock.clearTimeout(this.timer)
    this.timer = null
  }

  private wait(): void {
    this.timer = this.clock.setTimeout(() => {
      this.timer = null
      this.tick()
    }, LIMITS.tick)
  }

  private tick(): void {
    this.silence = this.excused() ? 0 : this.silence + LIMITS.tick
    this.wait()
    if (this.silence < (this.heard ? this.limit : LIMITS.boot)) return
    const ms = this.silence
    this.silence = 0
    this.events.hung(ms)
  }
}
