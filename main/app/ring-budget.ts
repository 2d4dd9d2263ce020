import { statfs } from 'node:fs/promises'
import type { Clock, Timer } from '../base/clock'

/** Bytes. */
const MOST = 20e9
/** Ms between two looks at the disk. */
const ROUND = 30_000

/**
 * What the ring may hold: what was chosen, or else half of what is free without it, 20 GB at most;
 * never more than there is.
 */
export const budgetFor = (free: number, used: number, chosen: number | null = null): number =>
  Math.min(chosen ?? MOST, Math.floor((free + used) / (chosen === null ? 2 : 1)))

/** Follows the free space of a folder's disk. */
export class RingBudget {
  /** Free without the ring, in bytes; little until the disk has told. */
  private room = 2e9
  private timer: Timer | null = null
  private stopped = false

  constructor(
    private folder: string,
    private clock: Clock,
    private chosen: () => number | null = () => null,
  ) {}

  /** Bytes. */
  get now(): number {
    return budgetFor(this.room, 0, this.chosen())
  }

  /** @param used bytes that the ring holds */
  async look(used: number): Promise<void> {
    const found = await statfs(this.folder).catch(() => null)
    if (found) this.room = found.bavail * found.bsize + used
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
