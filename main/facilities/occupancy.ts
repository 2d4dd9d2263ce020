import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { OccupancyNote } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { appendLines, isMissing, readLines, writeFailure } from '../storage'
import { fileOf, isFile, type OccupancyLine, readLine } from './occupancy-lines'
import { notesOf, OccupancyYear } from './occupancy-year'

export type CountWanted = Pick<OccupancyNote, 'facility' | 'date' | 'count'>
/** What held before; `noted` was noted over it. */
export type CountBefore = CountWanted & { noted?: number | null }
type Written<T> = Promise<Result<T, ReturnType<typeof writeFailure>>>

export interface OccupancyDeps {
  /** Folder of the years' files; made when missing. */
  dir: string
  clock: Pick<Clock, 'now'>
  /** Lines that could not be understood, or a file or folder that could not be read. */
  damaged(file: string, what: number | 'unreadable'): void
}

/** How many people were in quarantine, by facility and day. Appended only: a correction is a line
 * of its own, and the last line for a day is what holds. */
export class Occupancy {
  private years = new Map<string, OccupancyYear>()
  private listeners = new Set<() => void>()
  private newest: Map<string, OccupancyNote> | undefined
  /** One thing at a time is done to the files. */
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(private deps: OccupancyDeps) {}

  static async open(deps: OccupancyDeps): Promise<Occupancy> {
    const occupancy = new Occupancy(deps)
    for (const name of await occupancy.files()) {
      const bad = await occupancy.read(name, (line) => occupancy.yearOf(name).apply(line))
      if (bad !== 0) deps.damaged(join(deps.dir, name), bad)
    }
    return occupancy
  }

  /** Of each facility the newest day; `count` is never null. */
  latest(): OccupancyNote[] {
    return [...this.newestOfAll().values()]
  }

  latestOf(facility: string): OccupancyNote | undefined {
    return this.newestOfAll().get(facility)
  }

  /** On so many days something holds. */
  daysOf(facility: string): number {
    let days = 0
    for (const year of this.years.values()) days += year.daysOf(facility)
    return days
  }

  /** Every note of one facility, year by year, in the order in which they were made. */
  history(facility: string): Promise<{ notes: OccupancyNote[]; damaged: number }> {
    // What is being appended would be read by halves.
    return this.inTurn(() => this.readAll(facility))
  }

  private async readAll(facility: string): Promise<{ notes: OccupancyNote[]; damaged: number }> {
    const notes: OccupancyNote[] = []
    let damaged = 0
    for (const name of await this.files()) {
      if (!this.yearOf(name).has(facility)) continue
      const lines: OccupancyLine[] = []
      const bad = await this.read(name, (line) => lines.push(line))
      damaged += bad === 'unreadable' ? 1 : bad
      notes.push(...notesOf(facility, lines))
    }
    return { notes, damaged }
  }

  /**
   * Notes what is not so already; all of one year or none.
   * @returns what held before for each day that was changed: noted again, it is as it was
   */
  note(wanted: CountWanted[], by: string): Written<CountWanted[]> {
    return this.inTurn(() => this.write(wanted, by))
  }

  /** As it was before, but for what somebody has noted over it since. */
  takeBack(before: CountBefore[], by: string): Written<CountWanted[]> {
    const stands = ({ facility, date, noted }: CountBefore) =>
      noted === undefined || this.yearOf(fileOf(date)).countOf(facility, date) === noted
    return this.inTurn(() => this.write(before.filter(stands), by))
  }

  private async write(wanted: CountWanted[], by: string): Written<CountWanted[]> {
    const at = this.deps.clock.now()
    const before: CountWanted[] = []
    for (const [file, all] of byFile(wanted)) {
      const year = this.yearOf(file)
      const news = all.filter((one) => year.countOf(one.facility, one.date) !== one.count)
      const held = news.map(({ facility, date }) => {
        return { facility, date, count: year.countOf(facility, date) }
      })
      const done = await this.append(
        file,
        news.map((one) => ({ ...one, at, by })),
      )
      if (!done.ok) return done
      before.push(...held)
    }
    return ok(before)
  }

  /** What was noted of `from` is of `to` from now on. Done twice it does no harm. */
  rename(from: string, to: string): Written<undefined> {
    return this.inTurn(async () => {
      for (const [year, counts] of this.years) {
        if (!counts.has(from)) continue
        const done = await this.append(year, [{ at: this.deps.clock.now(), from, to }])
        if (!done.ok) return done
      }
      return ok()
    })
  }

  onChange(fn: () => void): () => void {
    this.listeners.add(fn)
    return () => void this.listeners.delete(fn)
  }

  settled = () => this.queue.then(() => {})

  private async append(file: string, lines: OccupancyLine[]): Written<undefined> {
    if (lines.length === 0) return ok()
    try {
      await appendLines(
        this.deps.dir,
        file,
        lines.map((line) => JSON.stringify(line)),
      )
    } catch (error) {
      return fail(writeFailure(error), (error as Error).message)
    }
    for (const line of lines) this.yearOf(file).apply(line)
    this.newest = undefined
    for (const listener of this.listeners) listener()
    return ok()
  }

  private newestOfAll(): Map<string, OccupancyNote> {
    if (this.newest) return this.newest
    this.newest = new Map()
    for (const file of [...this.years.keys()].sort())
      for (const note of this.yearOf(file).latest()) this.newest.set(note.facility, note)
    return this.newest
  }

  private yearOf(file: string): OccupancyYear {
    const year = this.years.get(file) ?? new OccupancyYear()
    this.years.set(file, year)
    return year
  }

  private async files(): Promise<string[]> {
    try {
      return (await readdir(this.deps.dir)).filter(isFile).sort()
    } catch (error) {
      if (!isMissing(error)) this.deps.damaged(this.deps.dir, 'unreadable')
      return []
    }
  }

  private async read(name: string, each: (line: OccupancyLine) => void) {
    let damaged = 0
    try {
      await readLines(join(this.deps.dir, name), (text) => {
        const line = readLine(text)
        if (line) each(line)
        else damaged++
      })
    } catch {
      return 'unreadable' as const
    }
    return damaged
  }

  private inTurn<R>(task: () => Promise<R>): Promise<R> {
    const result = this.queue.then(task)
    this.queue = result.catch(() => {})
    return result
  }
}

function byFile(wanted: CountWanted[]): Map<string, CountWanted[]> {
  const files = new Map<string, CountWanted[]>()
  for (const { facility, date, count } of wanted) {
    const file = fileOf(date)
    const all = files.get(file) ?? []
    files.set(file, all)
    all.push({ facility, date, count })
  }
  return files
}
