/** Milliseconds: the screen's own rhythm, and the slowest that still looks fluent. */
const FASTEST = 16
const SLOWEST = 50
/** Tiles so many are so small that twelve pictures a second will do. */
const SLOWEST_SMALL = 80
/** So few tiles cost little, and are looked at closely. */
const FEW_TILES = 4
const MANY_TILES = 25
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

/**
 * Paints as often as it should, with the screen's rhythm, so that what the screen can't take is
 * not drawn. It sleeps in between: to be asked for each frame of the screen costs 2 % of a core.
 */
export class PaintLoop {
  every = FASTEST
  private planned = false
  private painting = false
  /** When the next painting is to begin, in ms of the worker's clock. */
  private next = 0

  constructor(private paint: () => Promise<void>) {}

  /** Something has to be painted. */
  due(): void {
    if (this.planned) return
    this.planned = true
    if (!this.painting) this.plan()
  }

  private plan(): void {
    const wait = this.next - performance.now()
    const ask = () => requestAnimationFrame(() => this.frame())
    if (wait > 1) setTimeout(ask, wait)
    else ask()
  }

  private async frame(): Promise<void> {
    // Counted from when it should have been: a frame of the screen late now is not lost for good.
    this.next = Math.max(this.next, performance.now() - this.every) + this.every
    this.planned = false
    this.painting = true
    try {
      await this.paint()
    } finally {
      this.painting = false // a wall that fails once must not stand still for ever
      if (this.planned) this.plan()
    }
  }
}
