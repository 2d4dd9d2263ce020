import { NOTHING, type PlayerView } from '../view'
import type { StreamView } from './messages'
import { differs } from './slot'

/** What the page was told of each stream. */
export class Tidings {
  private told = new Map<string, PlayerView | null>()

  /** Tells every view again. */
  repeat(): void {
    for (const key of this.told.keys()) this.told.set(key, null)
  }

  /** The views that changed since they were last asked for; null of a stream that is closed. */
  news(streams: ReadonlyMap<string, { view: PlayerView }>): StreamView[] {
    const changed: StreamView[] = []
    for (const [key, { view }] of streams) {
      const told = this.told.get(key)
      if (told !== null && !differs(told ?? NOTHING, view)) continue
      this.told.set(key, view)
      changed.push([key, view])
    }
    for (const key of this.told.keys()) {
      if (streams.has(key)) continue
      this.told.delete(key)
      changed.push([key, null])
    }
    return changed
  }
}
