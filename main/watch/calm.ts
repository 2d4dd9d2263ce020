/** So many changes within so many ms are restless. */
const MANY = 20
const WITHIN = 600_000
/** Ms that a restless camera has to be up before it is said to be. */
export const HOLD = 60_000

/** Keeps a camera that comes and goes from filling the journal. */
export class Calm {
  private changes = new Map<string, number[]>()
  /** Since when a restless one has been up without a break. */
  private rising = new Map<string, number>()

  /** It was said to be something else. */
  changed(camera: string, now: number): void {
    this.rising.delete(camera)
    this.changes.set(camera, [...this.recent(camera, now), now].slice(-MANY))
  }

  /** Whether it is believed at once. */
  isRestless(camera: string, now: number): boolean {
    return this.recent(camera, now).length >= MANY
  }

  /** It is up, as far as anybody knows; whether it has been for long enough. */
  rises(camera: string, now: number): boolean {
    const since = this.rising.get(camera)
    if (since === undefined) this.rising.set(camera, now)
    return since !== undefined && Math.abs(now - since) >= HOLD
  }

  falls(camera: string): void {
    this.rising.delete(camera)
  }

  /** Cameras that are up and not yet said to be. */
  get waiting(): string[] {
    return [...this.rising.keys()]
  }

  forget(camera: string): void {
    this.changes.delete(camera)
    this.rising.delete(camera)
  }

  private recent(camera: string, now: number): number[] {
    return (this.changes.get(camera) ?? []).filter((at) => Math.abs(now - at) < WITHIN)
  }
}
