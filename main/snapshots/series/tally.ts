import type { Line } from './journal'

/** Pictures taken and missed, and the newest round: counted line by line, since there are many. */
export class Tally {
  taken = 0
  missed = 0
  private newest = -1
  private asked = new Set<string>()

  constructor(private cameras: string[]) {}

  add(line: Line): void {
    if ('first' in line) {
      this.missed += this.cameras.length * (line.last - line.first + 1)
      this.reach(line.last)
      for (const camera of this.cameras) this.asked.add(camera)
      return
    }
    if ('reason' in line) this.missed++
    else this.taken++
    this.reach(line.round)
    if (line.round === this.newest) this.asked.add(line.camera)
  }

  /** Rounds of which every camera has been asked, from the first one on. */
  get past(): number {
    if (this.newest < 0) return 0
    return this.open(this.newest).length > 0 ? this.newest : this.newest + 1
  }

  /** Cameras that a round has not asked; of rounds before the newest there are none. */
  open(round: number): string[] {
    if (round > this.newest) return this.cameras
    return round < this.newest ? [] : this.cameras.filter((camera) => !this.asked.has(camera))
  }

  private reach(round: number): void {
    if (round <= this.newest) return
    this.newest = round
    this.asked.clear()
  }
}
