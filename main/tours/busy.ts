import type { ScreenId } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'

/** A window that says no more has gone, or hangs: nobody works there. */
const FORGET = 15_000

/** On which screens somebody works on a tile; a window says so again every few seconds. */
export class Busy {
  private windows = new Map<ScreenId, Map<number, Timer>>()

  constructor(
    private clock: Clock,
    private changed: (screen: ScreenId, busy: boolean) => void,
  ) {}

  has(screen: ScreenId): boolean {
    return this.windows.has(screen)
  }

  say(screen: ScreenId, window: number, on: boolean) {
    // A control window that went over to another screen works on the first no more.
    for (const other of this.windows.keys()) if (other !== screen) this.drop(other, window)
    if (!on) return this.drop(screen, window)
    const busy = this.windows.get(screen) ?? new Map<number, Timer>()
    const before = busy.get(window)
    if (before) this.clock.clearTimeout(before)
    const first = busy.size === 0
    busy.set(
      window,
      this.clock.setTimeout(() => this.drop(screen, window), FORGET),
    )
    this.windows.set(screen, busy)
    if (first) this.changed(screen, true)
  }

  private drop(screen: ScreenId, window: number): void {
    const busy = this.windows.get(screen)
    const timer = busy?.get(window)
    if (!busy || !timer) return
    this.clock.clearTimeout(timer)
    busy.delete(window)
    if (busy.size > 0) return
    this.windows.delete(screen)
    this.changed(screen, false)
  }
}
