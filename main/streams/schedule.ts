import type { Clock, Timer } from '../base/clock'
import type { Release, Starts } from './starts'

export interface ScheduleDeps {
  clock: Clock
  starts: Starts
  /** Smaller is more important: who is on screen comes first. */
  rank(): number
}

/** The next attempt of a stream: planned, in the queue, or begun and keeping its place. */
export class Schedule {
  /** What is planned is not a first opening. */
  again = false
  /** Planned for a time at which somebody else has found out. */
  private held = false
  private timer: Timer | null = null
  private release: Release = () => {}
  /** Grows with every decision; a callback of an earlier one is stale. */
  private turn = 0

  /** @param open false when it is not the time for an attempt */
  constructor(
    private deps: ScheduleDeps,
    private open: () => boolean,
  ) {}

  /** As soon as there is a place. */
  now(again: boolean): void {
    this.cancel()
    this.again = again
    const mine = this.turn
    this.release = this.deps.starts.enter({
      ...{ again, rank: this.deps.rank },
      begin: () => mine === this.turn && this.open(),
    })
  }

  /** With `held`, sooner when `wake` is called. */
  in(ms: number, { again = this.again, held = false } = {}): void {
    this.cancel()
    this.again = again
    this.held = held
    this.timer = this.deps.clock.setTimeout(() => this.now(this.again), ms)
  }

  /** After a promise, unless something else is decided meanwhile. */
  after(done: Promise<unknown>, again: boolean): void {
    this.cancel()
    const mine = this.turn
    void done.then(() => mine === this.turn && this.now(again))
  }

  wake(): void {
    if (this.held) this.now(this.again)
  }

  /** Planned for a time, and for no account's sake. */
  get waits(): boolean {
    return this.timer !== null && !this.held
  }

  /** What was begun needs its place no more. */
  begun(): void {
    this.release()
  }

  cancel(): void {
    this.turn++
    this.release()
    this.release = () => {}
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
    this.held = false
  }
}
