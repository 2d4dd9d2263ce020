import type { Clock } from '../base/clock'

/** Ends the use of a place; further calls do nothing. */
export type Release = () => void

/**
 * Lets only a few ffmpegs open their cameras at once: two hundred together make the last one wait
 * ten seconds, and the small line of a site chokes. Places come back by themselves, so that
 * silent cameras do not hold up the others.
 */
export class Starts {
  private waiting: (() => void)[] = []
  private free: number

  constructor(
    private clock: Clock,
    places = 8,
    private longest = 2000,
  ) {
    this.free = places
  }

  /** Calls `begin` when there is a place; the returned function gives it back or up. */
  enter(begin: () => void): Release {
    let state: 'waiting' | 'in' | 'out' = 'waiting'
    const leave = () => {
      if (state === 'waiting') this.waiting = this.waiting.filter((w) => w !== go)
      else if (state === 'in') this.release()
      state = 'out'
    }
    const go = () => {
      state = 'in'
      this.free--
      this.clock.setTimeout(leave, this.longest)
      begin()
    }
    if (this.free > 0) go()
    else this.waiting.push(go)
    return leave
  }

  private release(): void {
    this.free++
    this.waiting.shift()?.()
  }
}
