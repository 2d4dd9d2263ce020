/** Ms for which nothing may be painted of streams that main says run, and then twice as long each time. */
const PATIENCE = 10_000
const LONGEST = 160_000

/**
 * A worker that speaks, and paints nothing though pictures are there: its socket, its decoders or
 * the screen's frames are stuck. Another worker begins with all of them anew.
 */
export class Standstill {
  private goodAt: number
  private patience = PATIENCE

  constructor(now: number) {
    this.goodAt = now
  }

  /** @param painted pictures since the last look. → another worker has to take its place */
  look(now: number, painted: number, expected: boolean): boolean {
    if (painted > 0) this.patience = PATIENCE
    if (painted > 0 || !expected) this.goodAt = now
    if (now - this.goodAt < this.patience) return false
    this.goodAt = now
    this.patience = Math.min(2 * this.patience, LONGEST)
    return true
  }
}
