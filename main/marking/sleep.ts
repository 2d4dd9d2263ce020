import type { Clock } from '../base/clock'

/** Waiting that can be ended. */
export class Sleep {
  private wake: (() => void) | null = null

  constructor(private clock: Clock) {}

  /** @param time in ms since 1970 */
  async until(time: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = this.clock.setTimeout(resolve, Math.max(0, time - this.clock.now()))
      this.wake = () => {
        this.clock.clearTimeout(timer)
        resolve()
      }
    })
    this.wake = null
  }

  end(): void {
    this.wake?.()
  }
}
