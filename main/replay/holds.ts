import type { Clock, Timer } from '../base/clock'

/** Ms that a hold lasts unless it is renewed: whoever looked may be gone without a word. */
export const LASTS = 60_000
/** Ms that are held at most, back from now. */
const MOST = 30 * 60_000

interface Hold {
  release(): void
  timer: Timer
}

/** What is looked at stays in the ring; one time of one camera for each window. */
export class Holds {
  private held = new Map<number, Hold>()

  /** @param hold keeps what a camera has from a time on; returns how to let go */
  constructor(
    private hold: (camera: string, from: number) => () => void,
    private clock: Clock,
  ) {}

  /** In place of what the window held before. */
  take(window: number, camera: string, from: number): void {
    const before = this.held.get(window)
    const release = this.hold(camera, Math.max(from, this.clock.now() - MOST))
    this.held.set(window, { release, timer: this.clock.setTimeout(() => this.drop(window), LASTS) })
    if (before) this.end(before)
  }

  drop(window: number): void {
    const hold = this.held.get(window)
    if (hold) this.end(hold)
    this.held.delete(window)
  }

  private end({ release, timer }: Hold): void {
    this.clock.clearTimeout(timer)
    release()
  }
}
