import type { CoverageChange, CoverageState } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { writeFailure } from '../storage'
import { Account } from './account'
import { DAY } from './days'
import { type HoursWanted, hoursSeen } from './hours'
import { Ledger } from './ledger'
import { emptyMemory, loadMemory, type Memory } from './load'
import { Shown } from './shown'
import { changeOf, unseenOf } from './unseen'
import { WallTime } from './wall-time'

/** Why seconds are not on disk; they wait in memory and are written when it can be done. */
export type CoverageTrouble = ReturnType<typeof writeFailure>

export interface CoverageDeps {
  /** Folder of the days' files; made when missing. */
  dir: string
  clock: Clock
  /** Ms of a clock that never jumps. */
  elapsed(): number
  /** Of the world that is shown. */
  cameras(): { id: string; enabled: boolean }[]
  /** Whether a camera's seconds go to disk: those of drawn ones do not. */
  isKept(camera: string): boolean
  /** Ms after which a camera that nobody has seen is told. */
  after(): number
  changed(change: CoverageChange): void
  /** Null when all is on disk again. */
  unsaved(trouble: CoverageTrouble | null): void
  /** Lines that could not be understood, or a file that could not be read. */
  damaged(what: number | 'unreadable'): void
  log(line: string): void
}

/** Ms between two looks at the list, and between two writings. */
const LOOK = 5000
const WRITE = 60_000

/** Which cameras were on a screen and healthy, when, and how long; which nobody has seen. */
export class Coverage {
  private shown = new Shown()
  private memory: Memory = emptyMemory()
  private account = new Account()
  private ledger: Ledger
  private time: WallTime
  private list: ReturnType<typeof unseenOf> = new Map()
  private registered = new Map<string, boolean>()
  private ready = false
  private timers = new Set<Timer>()
  /** One thing at a time is done to the files. */
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private deps: CoverageDeps) {
    // A clock that stood years behind hid what the files know.
    const again = () => void this.inTurn(() => this.load())
    this.time = new WallTime(deps.clock, deps.elapsed, (ms) => this.shift(ms), again)
    this.ledger = new Ledger(deps.dir, deps.isKept)
    this.register()
  }

  /** Reads what is known from before; nothing waits for it. */
  start(): void {
    this.inTurn(() => this.load())
    this.every(LOOK, () => this.refresh())
    this.every(WRITE, () => this.inTurn(() => this.write()))
  }

  /** What a window shows live at this moment. */
  seen(window: number, cameras: string[]): void {
    const now = this.time.now()
    const known = cameras.filter((camera) => this.registered.has(camera))
    for (const { camera, ms, ago } of this.shown.tell(window, known, this.deps.elapsed())) {
      this.memory.seen.set(camera, now - ago)
      if (this.deps.isKept(camera)) this.account.add(camera, ms, now - ago)
    }
    for (const camera of known) this.memory.seen.set(camera, now)
    if (known.some((camera) => this.list.has(camera))) this.look()
  }

  /** A window's page begins anew, or is gone. */
  forget(window: number): void {
    this.shown.forget(window)
  }

  /** Ms since 1970; null when nobody has seen it. */
  lastSeen(camera: string): number | null {
    return this.memory.seen.get(camera) ?? null
  }

  state(): CoverageState {
    return { ready: this.ready, unseen: [...this.list.values()] }
  }

  /** Seconds by camera and hour. Rejects when a file cannot be read. */
  hours(wanted: HoursWanted): ReturnType<typeof hoursSeen> {
    return this.inTurn(() => hoursSeen(this.deps.dir, this.account, wanted))
  }

  /** Cameras or the time after which they are told have changed. */
  refresh(): void {
    this.register()
    this.look()
  }

  /** Resolves when nothing is done to the files any more. */
  async settled(): Promise<void> {
    await this.queue
  }

  /** Writes what waits. */
  async close(): Promise<void> {
    for (const timer of this.timers) this.deps.clock.clearTimeout(timer)
    await this.inTurn(() => this.write())
  }

  private register(): void {
    this.registered = new Map(this.deps.cameras().map(({ id, enabled }) => [id, enabled]))
  }

  private look(): void {
    if (!this.ready) return
    const now = this.time.now()
    for (const id of this.registered.keys())
      if (!this.memory.known.has(id)) {
        this.memory.known.set(id, now)
        this.ledger.meet(id)
      }
    const watched = [...this.registered].filter(([, enabled]) => enabled).map(([id]) => id)
    const list = unseenOf(watched, this.memory, now, this.deps.after())
    const change = changeOf(this.list, list)
    this.list = list
    if (change) this.deps.changed(change)
  }

  private async load(): Promise<void> {
    const now = this.time.now()
    try {
      const { known, seen, damaged } = await loadMemory(this.deps.dir, now)
      this.memory.known = known
      for (const [camera, at] of seen)
        this.memory.seen.set(camera, Math.max(at, this.memory.seen.get(camera) ?? at))
      if (damaged > 0) this.deps.damaged(damaged)
    } catch (error) {
      this.deps.log(`what was seen before cannot be read: ${(error as Error).message}`)
      this.deps.damaged('unreadable')
    }
    this.ready = true
    this.look()
  }

  private async write(): Promise<void> {
    if (!this.ready) return
    const now = this.time.now()
    const { whole, rest } = this.account.take(now)
    this.account = rest
    try {
      const gone = await this.ledger.write(now, whole, this.knownAt(now))
      if (gone.length > 0) this.deps.log(`deleted after 90 days: ${gone.join(', ')}`)
      this.deps.unsaved(null)
    } catch (error) {
      this.deps.log(`cannot be written: ${(error as Error).message}`)
      this.deps.unsaved(writeFailure(error))
    } finally {
      this.account.absorb(whole) // what was written is in it no more
    }
  }

  /** All that is to be remembered: not of a camera that has been gone for as long as files are kept. */
  private knownAt(now: number): [string, number, number][] {
    const { known, seen } = this.memory
    const isOld = (camera: string, since: number) =>
      !this.registered.has(camera) && now - (seen.get(camera) ?? since) > 90 * DAY
    return [...known]
      .filter(([camera, since]) => this.deps.isKept(camera) && !isOld(camera, since))
      .map(([camera, since]) => [camera, since, seen.get(camera) ?? 0])
  }

  /** The clock was set back: what was seen was seen as long ago as before. */
  private shift(ms: number): void {
    for (const times of [this.memory.known, this.memory.seen])
      for (const [camera, at] of times) times.set(camera, Math.max(0, at + ms))
  }

  private every(ms: number, act: () => void): void {
    const timer = this.deps.clock.setTimeout(() => {
      this.timers.delete(timer)
      this.every(ms, act)
      act()
    }, ms)
    this.timers.add(timer)
  }

  private inTurn<R>(step: () => Promise<R>): Promise<R> {
    const result = this.queue.then(step)
    this.queue = result.catch(() => {})
    return result
  }
}
