import type { StreamStatus } from '../../preload/contract'
import type { Clock } from '../base/clock'

const LOST = new Set(['reconnecting', 'refused', 'unreachable', 'unsupported'])

/** How long a camera that failed is left alone before it is tried again beside a tour. */
const PATIENCE = 60_000

/**
 * Which cameras are not connected: their last try failed. A camera that nobody watches is not
 * tried, so what is known of it stays; a tour that passes it over has to try it now and then.
 */
export class Offline {
  /** By camera: when it failed, or was tried again. */
  private failed = new Map<string, number>()
  private live = new Map<string, Set<string>>()

  constructor(private clock: Clock) {}

  note({ camera, quality, state }: Pick<StreamStatus, 'camera' | 'quality' | 'state'>): void {
    const live = this.live.get(camera) ?? new Set()
    if (state === 'live') {
      this.live.set(camera, live.add(quality))
      this.failed.delete(camera)
      return
    }
    live.delete(quality)
    // One stream that fails is no lost camera while the other one runs.
    if (LOST.has(state) && live.size === 0) this.failed.set(camera, this.clock.now())
  }

  has(camera: string): boolean {
    return this.failed.has(camera)
  }

  /** Those that have waited longest for another try, which they have now. */
  toTry(cameras: readonly string[], most: number): string[] {
    const now = this.clock.now()
    const since = (camera: string) => this.failed.get(camera) ?? now
    const waiting = cameras.filter((camera) => now - since(camera) >= PATIENCE)
    const chosen = waiting.sort((a, b) => since(a) - since(b)).slice(0, most)
    for (const camera of chosen) this.failed.set(camera, now)
    return chosen
  }
}
