import { statfs } from 'node:fs/promises'
import type { Clock, Timer } from '../base/clock'

/** Bytes. */
const MOST = 20e9
/** Ms between two looks at the disk. */
const ROUND = 30_000

/** What the ring may hold: half of what is free without it, 20 GB at most. */
export const budgetFor = (free: number, used: number): number =>
  Math.min(MOST, Math.floor((free + used) / 2))

/** Follows the free space of a folder's disk. */
export class RingBudget {
  /** Bytes; little until the disk has told. */
  now = 1e9
  private timer: Timer | null = null
  private stopped = false

  constructor(
    private folder: string,
    private clock: Clock,
  ) {}

  /** @param used bytes that the ring holds */
  async look(used: number): Promise<void> {
    const found = await statfs(this.folder).catch(() => null)
    if (found) this.now = budgetFor(found.bavail * found.bsize, used)
  }

  follow(used: () => number): void {
    this.timer = this.clock.setTimeout(async () => {
      await this.look(used())
      if (!this.stopped) this.follow(used)
    }, ROUND)
  }

  stop(): void {
    this.stopped = true
    if (this.timer) this.clock.clearTimeout(this.timer)
  }
}
