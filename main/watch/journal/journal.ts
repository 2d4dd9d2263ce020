import type { AvailabilityChange } from '../../../preload/contract'
import type { Clock, Timer } from '../../base/clock'
import { dayOf, fileOf } from '../../coverage'
import { writeFailure } from '../../storage'
import { DayFiles } from './day-files'
import type { JournalDay, JournalReader } from './journal-reader'
import type { JournalLine, Known } from './line'
import { dayFiles, readDayOf } from './read'

/** Why lines are not on disk; they wait in memory and are written when it can be done. */
export type JournalTrouble = ReturnType<typeof writeFailure>

export interface JournalDeps {
  /** Folder of the days' files; made when missing. */
  dir: string
  clock: Clock
  /** Days that are kept. */
  keep(): number
  /** Null when all is on disk again. */
  unsaved(trouble: JournalTrouble | null): void
  /** Lines of a day that could not be understood; told when there are more than before. */
  damaged(day: string, lines: number): void
  /** Nobody watched for a while: the machine slept, or its clock was set on. Nothing is known. */
  slept(): void
  log(line: string): void
}

/** Ms between two writings: what is lost when the station is killed. */
const WRITE = 1000
const ALIVE = 60_000
/** Two looks at the clock that are so far apart (ms): nobody watched in between. */
const ASLEEP = 60_000
/** A clock that goes back by less is only being corrected. Ms. */
const SLACK = 2000

interface Waiting {
  /** When its day began. */
  day: number
  entry: JournalLine
}

/** How all cameras are, and what becomes of them, appended to a file a day. */
export class Journal implements JournalReader {
  private states = new Map<string, Known>()
  private waiting: Waiting[] = []
  private files: DayFiles
  private timer: Timer | null = null
  /** Ms since 1970: the last look at the clock, its day, the last word of the station. */
  private now = 0
  private day = 0
  private aliveAt = 0
  private beganAt = 0
  private trouble: JournalTrouble | null = null
  private told = new Map<string, number>()
  /** One thing at a time is done to the files. */
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private deps: JournalDeps) {
    this.files = new DayFiles(deps.dir)
  }

  /** By camera; nothing of one that was not tried yet. */
  get known(): ReadonlyMap<string, Known> {
    return this.states
  }

  /** The station watches from now on. */
  start(): void {
    this.now = this.deps.clock.now()
    this.begin()
    this.every()
  }

  /**
   * One camera from then on; before the day's begin, or the station's, is as much as then.
   * @param gone it is registered no more
   */
  note(change: AvailabilityChange, gone = false): void {
    this.look()
    const at = Math.max(change.at, this.day, this.beganAt)
    const { camera, state, reason } = change
    const before = this.states.get(camera)
    const since = before?.state === state ? before.since : at
    if (gone) this.states.delete(camera)
    else this.states.set(camera, { state, reason, since })
    this.put({ kind: 'change', at, camera, state, reason })
  }

  async days(): Promise<string[]> {
    await this.flush()
    const files = await dayFiles(this.deps.dir)
    const waiting = this.waiting.map(({ day }) => fileOf(day))
    return [...new Set([...files, ...waiting])].sort().map((name) => name.slice(0, 10))
  }

  async readDay(day: string): Promise<JournalDay> {
    await this.flush()
    const read = await this.inTurn(() => readDayOf(this.deps.dir, day, this.linesWaiting(day)))
    if (read.damaged > (this.told.get(day) ?? 0)) this.deps.damaged(day, read.damaged)
    this.told.set(day, read.damaged)
    return read
  }

  /** What `readDay` tells and the day's file does not: more than a second's while it cannot be written. */
  linesWaiting(day: string): JournalLine[] {
    const waiting = this.waiting.filter((each) => fileOf(each.day).startsWith(day))
    return waiting.map(({ entry }) => entry)
  }

  /** Nobody watches any more; writes what waits. */
  async close(): Promise<void> {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
    this.look()
    this.put({ kind: 'ended', at: this.now })
    await this.flush()
  }

  private every(): void {
    this.timer = this.deps.clock.setTimeout(() => {
      this.every()
      this.look()
      if (this.waiting.length > 0) void this.flush()
    }, WRITE)
  }

  private flush(): Promise<void> {
    return this.inTurn(() => this.write())
  }

  /** What the clock says, and what follows from it. */
  private look(): void {
    const before = this.now
    const now = this.deps.clock.now()
    if (now < before - SLACK) {
      this.now = now
      this.deps.log(`the clock was set back by ${before - now} ms`)
      this.begin()
      return
    }
    this.now = Math.max(now, before)
    if (now > before + ASLEEP) this.wake(now - before)
    else if (dayOf(this.now) > this.day) this.turn()
    if (this.now - this.aliveAt < ALIVE) return
    this.aliveAt = this.now
    this.put({ kind: 'alive', at: this.now })
  }

  private begin(): void {
    const at = this.now
    Object.assign(this, { day: dayOf(at), aliveAt: at, beganAt: at })
    for (const each of this.states.values()) each.since = Math.min(each.since, at)
    this.put({ kind: 'began', at })
    if (this.states.size > 0) this.put(this.whole(at))
  }

  private wake(ms: number): void {
    this.deps.log(`nobody watched for ${ms} ms: the machine slept, or its clock was set on`)
    this.states.clear()
    this.begin()
    this.deps.slept()
  }

  /** A day closes with the first moment of the next one, which begins with all that is known. */
  private turn(): void {
    const day = dayOf(this.now)
    this.put({ kind: 'alive', at: day })
    this.day = day
    this.put(this.whole(day))
    this.told.clear()
  }

  private whole(at: number): JournalLine {
    const cameras = [...this.states].map(([camera, known]) => ({ camera, ...known }))
    return { kind: 'state', at, cameras }
  }

  private put(entry: JournalLine): void {
    this.waiting.push({ day: this.day, entry })
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const day = this.waiting[0]?.day ?? 0
      const end = this.waiting.findIndex((each) => each.day !== day)
      const batch = end < 0 ? this.waiting : this.waiting.slice(0, end)
      this.waiting = end < 0 ? [] : this.waiting.slice(end)
      if (await this.append(day, batch)) continue
      this.waiting = [...batch, ...this.waiting]
      return
    }
    this.tell(null)
  }

  private async append(day: number, batch: Waiting[]): Promise<boolean> {
    let begun = false
    try {
      const entries = batch.map(({ entry }) => entry)
      begun = await this.files.append(day, entries, () => this.whole(0))
    } catch (error) {
      this.tell(writeFailure(error), (error as Error).message)
      return false
    }
    if (begun) await this.tidy()
    return true
  }

  private async tidy(): Promise<void> {
    const gone = await this.files.tidy(this.deps.keep()).catch(() => [])
    if (gone.length > 0) this.deps.log(`deleted as too old: ${gone.join(', ')}`)
  }

  private tell(trouble: JournalTrouble | null, why = ''): void {
    if (trouble === this.trouble) return
    this.trouble = trouble
    if (trouble) this.deps.log(`cannot be written: ${why}`)
    this.deps.unsaved(trouble)
  }

  private inTurn<R>(step: () => Promise<R>): Promise<R> {
    const result = this.queue.then(step)
    this.queue = result.catch(() => {})
    return result
  }
}
