import type { ForwardUptime } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { Account, DAY, dayOf, hoursSeen, Ledger } from '../coverage'

const WRITE = 60_000
/** A second that took longer was slept through: nobody knows how it was. */
const SLEPT = 3_000
const DAYS = 7

export interface UptimeDeps {
  /** Folder of the days' files; made when missing. */
  dir: string
  clock: Clock
  /** Ms of a clock that never jumps. */
  elapsed(): number
  log(line: string): void
}

/** Seconds wanted and had of one day. */
interface Day {
  wanted: number
  had: number
}

/**
 * For how long each forward was wanted and had, by hour, in the files of the ledger that coverage
 * has as well. While the station is off nothing is wanted: what nobody knows is no uptime.
 */
export class Uptime {
  private account = new Account()
  private ledger: Ledger
  private days = new Map<string, Map<number, Day>>()
  private last: number
  private timer: Timer | null = null
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private deps: UptimeDeps) {
    this.ledger = new Ledger(deps.dir, () => true)
    this.last = deps.elapsed()
  }

  /** Reads the days before; nothing waits for it. */
  start(): void {
    this.inTurn(() => this.load())
    const write = () => {
      this.timer = this.deps.clock.setTimeout(write, WRITE)
      this.inTurn(() => this.write())
    }
    this.timer = this.deps.clock.setTimeout(write, WRITE)
  }

  /** Called each second. */
  second(wanted: string[], had: string[]): void {
    const elapsed = this.deps.elapsed()
    const ms = elapsed - this.last
    this.last = elapsed
    if (ms <= 0 || ms > SLEPT) return
    const now = this.deps.clock.now()
    for (const camera of wanted) this.add(camera, 'wanted', ms, now)
    for (const camera of had) this.add(camera, 'had', ms, now)
  }

  of(camera: string): ForwardUptime {
    const today = dayOf(this.deps.clock.now())
    const days = [...(this.days.get(camera) ?? [])].filter(([day]) => today - day < DAYS * DAY)
    const share = (chosen: Day[]) => {
      const wanted = chosen.reduce((sum, day) => sum + day.wanted, 0)
      const had = chosen.reduce((sum, day) => sum + day.had, 0)
      return wanted > 0 ? Math.min(1, had / wanted) : null
    }
    const of = (day: number) => days.filter(([each]) => each === day).map(([, value]) => value)
    return { camera, today: share(of(today)), week: share(days.map(([, value]) => value)) }
  }

  /** Days of a camera that are in memory. */
  kept(camera: string): number {
    return this.days.get(camera)?.size ?? 0
  }

  /** Writes what waits. */
  async close(): Promise<void> {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    await this.inTurn(() => this.write())
  }

  /** Resolves when nothing is done to the files any more. */
  async settled(): Promise<void> {
    await this.queue
  }

  private add(camera: string, what: keyof Day, ms: number, now: number): void {
    this.account.add(`${camera}/${what}`, ms, now)
    this.count(camera, what, dayOf(now), ms)
  }

  private count(camera: string, what: keyof Day, day: number, ms: number): void {
    const days = this.days.get(camera) ?? new Map<number, Day>()
    if (!days.has(day)) for (const old of days.keys()) if (old <= day - DAYS * DAY) days.delete(old)
    const known = days.get(day) ?? { wanted: 0, had: 0 }
    known[what] += ms
    days.set(day, known)
    this.days.set(camera, days)
  }

  private async load(): Promise<void> {
    const now = this.deps.clock.now()
    const from = dayOf(now) - (DAYS - 1) * DAY
    const wanted = { cameras: null, from, to: now + DAY }
    try {
      const { hours, damaged } = await hoursSeen(this.deps.dir, new Account(), wanted)
      for (const [key, of] of hours) {
        const slash = key.lastIndexOf('/')
        const what = key.slice(slash + 1) === 'had' ? 'had' : 'wanted'
        for (const [hour, seconds] of of)
          this.count(key.slice(0, slash), what, dayOf(hour), seconds * 1000)
      }
      if (damaged > 0) this.deps.log(`lines that cannot be understood: ${damaged}`)
    } catch (error) {
      this.deps.log(`uptime of before cannot be read: ${(error as Error).message}`)
    }
  }

  private async write(): Promise<void> {
    const now = this.deps.clock.now()
    const { whole, rest } = this.account.take(now)
    this.account = rest
    try {
      await this.ledger.write(now, whole, [])
    } catch (error) {
      this.deps.log(`uptime cannot be written, and waits: ${(error as Error).message}`)
    } finally {
      this.account.absorb(whole) // what was written is in it no more
    }
  }

  private inTurn<R>(step: () => Promise<R>): Promise<R> {
    const result = this.queue.then(step)
    this.queue = result.catch(() => {})
    return result
  }
}
