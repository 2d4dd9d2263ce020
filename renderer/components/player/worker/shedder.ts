/** What is looked at once a second. */
export interface Strain {
  /** Median ms from main's receipt of a picture to its painting; 0 when nothing was painted. */
  lag: number
  /** Pictures in the second that came in and were given up because too many waited. */
  lost: number
  /** The wall was painted much less often than it should be. */
  slow: boolean
  /** Tiles that can give way. */
  tiles: number
}

/** Late beyond this (ms), or losing pictures, the machine can't keep up. */
const LATE = 500
/** Well enough to give something back. */
const EASY = 200
/** Seconds of strain before anything is taken. */
const PATIENCE = 3
/** Seconds after a new layout in which nothing is taken: many cameras are being opened. */
const OPENING = 10
/** Seconds of ease before something is given back; doubles each time that was too early. */
const REST = 5
const LONGEST_REST = 120
/** Strain so soon (s) after a giving back was caused by it. */
const CAUSED = 10

/** Decides how many steps of load are shed (see `shareOut`): quickly down, slowly back. */
export class Shedder {
  steps = 0
  private strained = 0
  private opening = OPENING
  private eased = 0
  private rest = REST
  private sinceReturn = Number.POSITIVE_INFINITY
  private open: ReadonlySet<string> = new Set()

  /**
   * What is shown, and what is opened ahead. Only cameras that are opened now need patience: a tour
   * that turns every few seconds would go on for ever without giving way.
   */
  relayout(shown: readonly string[], ahead: readonly string[]): void {
    if (shown.some((camera) => !this.open.has(camera))) this.opening = OPENING
    this.open = new Set([...shown, ...ahead])
  }

  /** Call once a second. → whether `steps` changed */
  look({ lag, lost, slow, tiles }: Strain): boolean {
    const before = this.steps
    this.opening = Math.max(0, this.opening - 1)
    const late = this.opening === 0 && (lag > LATE || lost > 0 || slow)
    this.strained = late ? this.strained + 1 : 0
    this.eased = lag < EASY && lost === 0 && !slow ? this.eased + 1 : 0
    this.sinceReturn++
    if (this.strained >= PATIENCE) this.take(tiles)
    else if (this.eased >= this.rest) this.give(tiles)
    this.steps = Math.min(this.steps, 2 * tiles)
    return this.steps !== before
  }

  private take(tiles: number): void {
    if (this.sinceReturn < CAUSED) this.rest = Math.min(2 * this.rest, LONGEST_REST)
    this.sinceReturn = Number.POSITIVE_INFINITY
    this.strained = 0
    this.steps += Math.max(1, Math.ceil(tiles / 6))
  }

  private give(tiles: number): void {
    this.eased = 0
    if (this.steps === 0) this.rest = REST
    else this.sinceReturn = 0
    this.steps = Math.max(0, this.steps - Math.max(1, Math.ceil(tiles / 8)))
  }
}
