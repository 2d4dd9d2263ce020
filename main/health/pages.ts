import type { RendererFigures } from '../../preload/contract'

/** Older figures (ms) say nothing of how a window is now. */
const OLD = 3_000

/** What each window last said of itself, by its number. */
export class Pages {
  private said = new Map<number, { figures: RendererFigures; at: number }>()

  report(window: number, figures: RendererFigures, now: number): void {
    this.said.set(window, { figures, at: now })
  }

  /** The last word, null when it has said nothing lately. */
  figures(window: number, now: number): RendererFigures | null {
    const found = this.said.get(window)
    return found && now - found.at < OLD ? found.figures : null
  }

  forget(window: number): void {
    this.said.delete(window)
  }
}
