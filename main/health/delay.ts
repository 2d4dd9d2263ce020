import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'

/** How often it looks, in ms. */
const PERIOD = 20

/** How late this process's timers are. It costs fifty wake-ups a second: only while one asks. */
export class DelayMeter {
  private histogram: IntervalHistogram | null = null

  start(): void {
    if (this.histogram) return
    this.histogram = monitorEventLoopDelay({ resolution: PERIOD })
    this.histogram.enable()
  }

  stop(): void {
    this.histogram?.disable()
    this.histogram = null
  }

  /** Milliseconds that 99 of 100 looks since the last time were late at most. */
  take(): number {
    if (!this.histogram || this.histogram.count === 0) return 0
    // It records the time between two looks, not only what was too much of it (Node 18 to 24).
    const late = this.histogram.percentile(99) / 1e6 - PERIOD
    this.histogram.reset()
    return Math.max(0, late)
  }
}
