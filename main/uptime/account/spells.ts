/** One time that a camera was down; `to` is null while it lasts. */
export interface Spell {
  camera: number
  from: number
  to: number | null
  /** Down, without what was unknown or planned in between. */
  ms: number
  repaired: boolean
}

/**
 * Outages of cameras: begun by time that is down, ended by a picture, or by being switched off.
 * Time that is unknown or planned neither ends one nor counts in it.
 */
export class Spells {
  readonly outages: Uint32Array
  readonly repaired: Uint32Array
  readonly repairedMs: Float64Array
  readonly longest = new Map<number, Spell>()
  /** Every one of the camera that is told by `follow`. */
  readonly followed: Spell[] = []
  private open: (Spell | undefined)[] = []
  private follows = -1

  constructor(cameras: number) {
    this.outages = new Uint32Array(cameras)
    this.repaired = new Uint32Array(cameras)
    this.repairedMs = new Float64Array(cameras)
  }

  follow(camera: number): void {
    this.follows = camera
  }

  down(camera: number, from: number, to: number): void {
    const spell = this.open[camera]
    if (spell) spell.ms += to - from
    else this.open[camera] = { camera, from, to: null, ms: to - from, repaired: false }
  }

  /** @param repaired by a picture */
  end(camera: number, at: number, repaired: boolean): void {
    const spell = this.open[camera]
    if (!spell) return
    this.open[camera] = undefined
    this.count({ ...spell, to: at, repaired })
  }

  /** Those that last are counted, too: once, when the period is over. */
  close(): void {
    for (const spell of this.open) if (spell) this.count(spell)
    this.open = []
  }

  private count(spell: Spell): void {
    const { camera, ms, repaired } = spell
    this.outages[camera] = (this.outages[camera] ?? 0) + 1
    if (repaired) {
      this.repaired[camera] = (this.repaired[camera] ?? 0) + 1
      this.repairedMs[camera] = (this.repairedMs[camera] ?? 0) + ms
    }
    if (ms > (this.longest.get(camera)?.ms ?? 0)) this.longest.set(camera, spell)
    if (camera === this.follows) this.followed.push(spell)
  }
}
