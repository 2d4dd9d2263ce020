import type { Lifted, Outcome } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'

/** So long a camera is seen without its areas, unless it is lifted again. */
export const LIFTED_MINUTES = 5
const LIFTED_MS = LIFTED_MINUTES * 60_000

/** Why areas are put back; words for it are in the catalogue of the audit (`values`). */
export type RestoredBy =
  | 'by-hand'
  | 'time-over'
  | 'session-ended'
  | 'station-locked'
  | 'station-closed'
  | 'areas-changed'
  | 'camera-gone'

export interface LiftDeps {
  clock: Clock
  /** Puts on record that they are lifted, before they are; false when that cannot be. */
  lifted(camera: string, by: string): Promise<boolean>
  /** They are back. `by`: who had lifted them. */
  restored(camera: string, why: RestoredBy, by: string): void
  changed(): void
}

/** Cameras whose areas somebody has lifted on walls, for minutes; in memory alone. */
export class Lifts {
  private lifted = new Map<string, Lifted & { timer: Timer }>()
  /** By camera, and of all: whoever waits for his record is told when they were put back meanwhile. */
  private restores = new Map<string, number>()
  private allRestores = 0
  private lastWhy: RestoredBy = 'by-hand'

  constructor(private deps: LiftDeps) {}

  list(): Lifted[] {
    return [...this.lifted.values()].map(({ timer: _, ...each }) => each)
  }

  /** From now on for minutes, also where they are lifted already. */
  async lift(camera: string, by: string): Promise<Outcome> {
    const before = this.count(camera)
    if (!(await this.deps.lifted(camera, by))) return { status: 'refused', reason: 'no-record' }
    if (this.count(camera) !== before) {
      this.deps.restored(camera, this.lastWhy, by)
      return { status: 'refused', reason: 'put-back' }
    }
    this.forget(camera)
    const { clock } = this.deps
    const timer = clock.setTimeout(() => this.restore(camera, 'time-over'), LIFTED_MS)
    this.lifted.set(camera, { camera, by, until: clock.now() + LIFTED_MS, timer })
    this.deps.changed()
    return { status: 'done' }
  }

  restore(camera: string, why: RestoredBy): void {
    this.lastWhy = why
    this.restores.set(camera, (this.restores.get(camera) ?? 0) + 1)
    const gone = this.forget(camera)
    if (!gone) return
    this.deps.restored(camera, why, gone.by)
    this.deps.changed()
  }

  restoreAll(why: RestoredBy): void {
    this.lastWhy = why
    this.allRestores++
    for (const camera of [...this.lifted.keys()]) this.restore(camera, why)
  }

  private count(camera: string): number {
    return this.allRestores + (this.restores.get(camera) ?? 0)
  }

  private forget(camera: string): Lifted | null {
    const there = this.lifted.get(camera)
    if (!there) return null
    this.deps.clock.clearTimeout(there.timer)
    this.lifted.delete(camera)
    return there
  }
}
