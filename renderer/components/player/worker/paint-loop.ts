/** Milliseconds: the screen's own rhythm, and the slowest that still looks fluent. */
const FASTEST = 16
const SLOWEST = 50
/** Tiles so many are so small that twelve pictures a second will do. */
const SLOWEST_SMALL = 80
/** So few tiles cost little, and are looked at closely. */
const FEW_TILES = 4
const MANY_TILES = 25
/** Half a frame of the screen: a painting that comes this much early is on time. */
const SLACK = 8

/**
 * How often the wall is painted, in ms. Each painting costs the composition of the whole screen:
 * a little more often than the fastest stream sends pictures is enough.
 * @param fps of the fastest stream; 0 when unknown
 */
export function paintEvery(tiles: number, fps: number): number {
  if (tiles <= FEW_TILES) return FASTEST
  if (tiles > MANY_TILES) return SLOWEST_SMALL
  return Math.max(FASTEST, Math.min(SLOWEST, 750 / Math.max(1, fps)))
}

/** Paints with the screen's rhythm, so that what the screen can't take is not drawn. */
export class PaintLoop {
  every = FASTEST
  private planned = false
  private painting = false
  private last = 0

  constructor(private paint: () => Promise<void>) {}

  /** Something has to be painted. */
  due(): void {
    if (this.planned) return
    this.planned = true
    requestAnimationFrame((now) => this.frame(now))
  }

  private async frame(now: number): Promise<void> {
    if (this.painting || now - this.last < this.every - SLACK) {
      requestAnimationFrame((later) => this.frame(later))
      return
    }
    this.last = now
    this.planned = false
    this.painting = true
    try {
      await this.paint()
    } finally {
      this.painting = false // a wall that fails once must not stand still for ever
    }
  }
}
