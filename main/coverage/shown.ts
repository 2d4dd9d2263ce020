/** A window that is silent for longer (ms) has shown nothing that is proven. */
const MOST = 7000

/** How long a camera was on a screen; `ago`: how long before now that ended. Ms. */
export interface Credit {
  camera: string
  ms: number
  ago: number
}

/**
 * How long cameras were shown, from what windows tell. A window tells what it shows when that
 * changes, and every few seconds; what it told last counts until it tells anew. Times are those of
 * a clock that never jumps, in ms.
 */
export class Shown {
  private windows = new Map<number, { at: number; cameras: readonly string[] }>()
  /** A camera on two screens is seen once: until when each has been counted. */
  private counted = new Map<string, number>()

  tell(window: number, cameras: readonly string[], now: number): Credit[] {
    const before = this.windows.get(window)
    this.windows.set(window, { at: now, cameras: [...new Set(cameras)] })
    if (!before) return []
    const to = Math.min(now, before.at + MOST)
    const credits: Credit[] = []
    for (const camera of before.cameras) {
      const from = Math.max(before.at, this.counted.get(camera) ?? before.at)
      if (from >= to) continue
      this.counted.set(camera, to)
      credits.push({ camera, ms: to - from, ago: now - to })
    }
    return credits
  }

  /** The page begins anew, or is gone. */
  forget(window: number): void {
    this.windows.delete(window)
  }
}
