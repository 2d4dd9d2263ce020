import { byHour, hourOf } from './days'

/** What is not on disk yet of one camera in one hour. Ms. */
export interface Sum {
  ms: number
  /** When it was last seen, ms since 1970. */
  last: number
}

/** Seconds that wait to be written, by hour and camera. */
export class Account {
  readonly hours = new Map<number, Map<string, Sum>>()

  /** Counts `ms` that ended at `last`. */
  add(camera: string, ms: number, last: number): void {
    for (const part of byHour(last - ms, last)) this.put(part.hour, camera, { ms: part.ms, last })
  }

  /** What could not be written waits on. */
  absorb(other: Account): void {
    for (const [hour, sums] of other.hours)
      for (const [camera, sum] of sums) this.put(hour, camera, sum)
  }

  /** Whole seconds to be written now; what is left of this hour stays for the next time. */
  take(now: number): { whole: Account; rest: Account } {
    const whole = new Account()
    const rest = new Account()
    for (const [hour, sums] of this.hours) {
      const over = hour !== hourOf(now)
      for (const [camera, { ms, last }] of sums) {
        const seconds = (over ? Math.round : Math.floor)(ms / 1000)
        if (seconds > 0) whole.put(hour, camera, { ms: seconds * 1000, last })
        if (!over && ms > seconds * 1000) rest.put(hour, camera, { ms: ms - seconds * 1000, last })
      }
    }
    return { whole, rest }
  }

  get empty(): boolean {
    return this.hours.size === 0
  }

  private put(hour: number, camera: string, { ms, last }: Sum): void {
    let sums = this.hours.get(hour)
    if (!sums) {
      sums = new Map()
      this.hours.set(hour, sums)
    }
    const sum = sums.get(camera)
    if (!sum) sums.set(camera, { ms, last })
    else sums.set(camera, { ms: sum.ms + ms, last: Math.max(sum.last, last) })
  }
}
