import type { Stroke } from '../../preload/contract'

/** Lines, and points of all of them together: as much as pages draw without effort. */
export const INK = { lines: 200, points: 30_000 }

/** What is drawn over the stage by hand. */
export class Ink {
  private strokes = new Map<string, Stroke>()
  private points = 0

  list(): Stroke[] {
    return [...this.strokes.values()]
  }

  /** Begins a line, or replaces the one of this id; false when it would be too much. */
  draw(stroke: Stroke): boolean {
    const before = this.strokes.get(stroke.id)
    const points = this.points + stroke.points.length - (before?.points.length ?? 0)
    const lines = this.strokes.size + (before ? 0 : 1)
    if (lines > INK.lines || points > INK.points) return false
    this.strokes.set(stroke.id, stroke)
    this.points = points
    return true
  }

  /** One line, or all; false when there was none. */
  erase(id: string | null): boolean {
    if (id === null) {
      const some = this.strokes.size > 0
      this.strokes.clear()
      this.points = 0
      return some
    }
    const gone = this.strokes.get(id)
    this.points -= gone?.points.length ?? 0
    return this.strokes.delete(id)
  }
}
