import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { remove, replaceFile } from '../../storage'
import type { JournalReader } from '../../watch'
import { decodeDay, encodeDay } from './codec'
import { type Day, nameOf } from './day'
import { foldDay } from './fold'

export interface DaysDeps {
  journal: JournalReader
  /** Bytes of a day's file; 0 when there is none. */
  size(day: string): Promise<number>
  /** Folder of folded days; made when missing. What is in it can be made again. */
  dir: string
  now(): number
  log(line: string): void
}

/** Days that stay in memory: for 3,000 cameras about 100 kB each. */
const KEPT = 130

/** The journal's days, folded: those that are over are kept on disk, so that each is read once. */
export class Days {
  private kept = new Map<string, { size: number; day: Day }>()
  private ids = new Map<string, string>()
  /** One that is being read is not read a second time. */
  private reading = new Map<string, Promise<Day | null>>()

  constructor(private deps: DaysDeps) {}

  /** Oldest first. */
  list(): Promise<string[]> {
    return this.deps.journal.days()
  }

  /** Null when the journal says nothing of this day. Rejects when it cannot be read. */
  read(day: string): Promise<Day | null> {
    const running = this.reading.get(day)
    if (running) return running
    const reading = this.find(day).finally(() => this.reading.delete(day))
    this.reading.set(day, reading)
    return reading
  }

  /** Folds what is over and was not yet, and removes what the journal has no more. */
  async prepare(goesOn: () => boolean): Promise<void> {
    const days = await this.list()
    const known = new Set(days)
    for (const name of await this.files())
      if (!known.has(name.replace(/\.day$/, ''))) await remove(join(this.deps.dir, name))
    for (const day of days) {
      if (!goesOn()) return
      if (this.isOver(day)) await this.read(day)
    }
  }

  private async find(day: string): Promise<Day | null> {
    const size = await this.deps.size(day)
    if (size === 0) return null
    const kept = this.kept.get(day)
    if (kept?.size === size) return kept.day
    const over = this.isOver(day)
    const found = (over && (await this.load(day, size))) || (await this.fold(day, size, over))
    this.kept.delete(day)
    this.kept.set(day, { size, day: { ...found, cameras: found.cameras.map(this.once) } })
    const [oldest] = this.kept.keys()
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest)
    return this.kept.get(day)?.day ?? found
  }

  /** Each id once in memory, and not once a day. */
  private once = (id: string): string => {
    const known = this.ids.get(id)
    if (known === undefined) this.ids.set(id, id)
    return known ?? id
  }

  private isOver = (day: string) => day < nameOf(this.deps.now())

  private async load(day: string, size: number): Promise<Day | null> {
    try {
      return decodeDay(await readFile(this.path(day)), size)
    } catch {
      return null // made anew
    }
  }

  private async fold(day: string, size: number, over: boolean): Promise<Day> {
    const found = await foldDay(day, await this.deps.journal.readDay(day))
    if (over) await this.save(day, encodeDay(found, size))
    return found
  }

  private async save(day: string, bytes: Buffer): Promise<void> {
    try {
      await mkdir(this.deps.dir, { recursive: true, mode: 0o700 })
      await replaceFile(this.path(day), bytes)
    } catch (error) {
      this.deps.log(`${day} is not kept folded: ${(error as Error).message}`)
    }
  }

  private files = () => readdir(this.deps.dir).catch((): string[] => [])
  private path = (day: string) => join(this.deps.dir, `${day}.day`)
}
