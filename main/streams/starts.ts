import type { Clock, Timer } from '../base/clock'

/** Ends the use of a place; further calls do nothing. */
export type Release = () => void

export interface Start {
  /** False when nothing was started after all. */
  begin(): boolean
  /** Asked when a place is free: smaller comes first. */
  rank(): number
  /** The camera was opened or tried before: it keeps the pace. */
  again: boolean
}

interface Entry extends Start {
  state: 'waiting' | 'in' | 'out'
}

interface Lane {
  free: number
  waiting: Entry[]
}

export const PACE = {
  /** Of each kind, that open their cameras at the same time. */
  places: 8,
  /** Milliseconds after which a place comes back, so that silent cameras hold up nobody. */
  longest: 2000,
  /** Milliseconds between two that try again, and how much more at random: about 4.5 a second. */
  gap: 200,
  jitter: 40,
  /** Milliseconds that a start may stop the process: after a longer one others have their turn. */
  breath: 10,
}

/**
 * Lets only a few ffmpegs open their cameras at once, the most important first: each costs 60 ms of
 * a processor to start, and the small line of a site chokes. First openings and tries again have
 * places of their own, so that a page opens at once while a fleet comes back.
 */
export class Starts {
  private first: Lane
  private again: Lane
  private nextAt = 0
  private timer: Timer | null = null
  /** The system takes its time to start programs: what waits for this process is done first. */
  private breathing = false

  constructor(
    private clock: Clock,
    private random: () => number,
    private pace = PACE,
  ) {
    this.first = { free: pace.places, waiting: [] }
    this.again = { free: pace.places, waiting: [] }
  }

  /** Calls `begin` when there is a place; the returned function gives it back or up. */
  enter(start: Start): Release {
    const entry: Entry = { ...start, state: 'waiting' }
    this.lane(entry).waiting.push(entry)
    this.fill()
    return () => this.leave(entry)
  }

  private lane({ again }: Entry): Lane {
    return again ? this.again : this.first
  }

  private leave(entry: Entry): void {
    const lane = this.lane(entry)
    if (entry.state === 'waiting') lane.waiting = lane.waiting.filter((each) => each !== entry)
    if (this.giveBack(entry)) this.fill()
  }

  private giveBack(entry: Entry): boolean {
    const had = entry.state === 'in'
    entry.state = 'out'
    if (had) this.lane(entry).free++
    return had
  }

  private fill(): void {
    while (!this.breathing && hasTurn(this.first)) this.take(this.first)
    while (!this.breathing && hasTurn(this.again) && this.nextAt <= this.clock.now()) {
      if (!this.take(this.again)) continue
      this.nextAt = this.clock.now() + this.pace.gap + this.pace.jitter * this.random()
    }
    if (!this.breathing && hasTurn(this.again)) this.later(this.nextAt - this.clock.now())
  }

  private later(ms: number): void {
    this.timer ??= this.clock.setTimeout(() => {
      this.timer = null
      this.fill()
    }, ms)
  }

  private breathe(): void {
    this.breathing = true
    this.clock.setTimeout(() => {
      this.breathing = false
      this.fill()
    }, 0)
  }

  /** Lets the most important one begin; false when it did not. */
  private take(lane: Lane): boolean {
    const entry = foremost(lane.waiting)
    if (!entry) return false
    lane.waiting = lane.waiting.filter((each) => each !== entry)
    entry.state = 'in'
    lane.free--
    const at = this.clock.now()
    const begun = entry.begin()
    if (this.clock.now() - at >= this.pace.breath) this.breathe()
    if (begun) this.clock.setTimeout(() => this.leave(entry), this.pace.longest)
    else this.giveBack(entry)
    return begun
  }
}

const hasTurn = ({ free, waiting }: Lane) => free > 0 && waiting.length > 0

function foremost(waiting: Entry[]): Entry | undefined {
  let best: Entry | undefined
  for (const entry of waiting) if (!best || entry.rank() < best.rank()) best = entry
  return best
}
