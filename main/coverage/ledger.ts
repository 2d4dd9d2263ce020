import { join } from 'node:path'
import { appendLines, remove } from '../storage'
import type { Account } from './account'
import { beginOf, DAY, fileOf } from './days'
import { dayFiles, isNewDay } from './files'
import { knownLine, stateLine, Writer } from './lines'

/** Days that are kept. */
const KEPT = 90

/** The files: one a day, only ever appended to. */
export class Ledger {
  private writer = new Writer()
  private met: string[] = []

  constructor(
    private dir: string,
    private isKept: (camera: string) => boolean,
  ) {}

  /** A camera that no file knows yet. */
  meet(camera: string): void {
    if (this.isKept(camera)) this.met.push(camera)
  }

  /**
   * Writes what `account` holds and takes it out. Rejects when it cannot; the rest is then in the
   * account still.
   * @param state all that is known, for the first line of a day
   * @returns the files that were too old
   */
  async write(now: number, account: Account, state: [string, number, number][]): Promise<string[]> {
    let begun = false
    for (const [hour, sums] of [...account.hours].sort(([a], [b]) => a - b)) {
      const line = () => this.writer.line(now, hour, sums)
      begun = (await this.append(now, fileOf(hour), line, state)) || begun
      account.hours.delete(hour)
    }
    if (this.met.length > 0) {
      const met = [...this.met]
      begun = (await this.append(now, fileOf(now), () => knownLine(now, met), state)) || begun
      this.met.splice(0, met.length)
    }
    return begun ? this.tidy() : []
  }

  /** → whether the file was begun */
  private async append(
    now: number,
    name: string,
    line: () => string,
    state: [string, number, number][],
  ): Promise<boolean> {
    const isNew = await isNewDay(this.dir, name)
    try {
      await appendLines(this.dir, name, isNew ? [stateLine(now, state), line()] : [line()])
    } catch (error) {
      this.writer.reset()
      throw error
    }
    return isNew
  }

  /**
   * Deletes what is too old when a new day begins. Judged by the last day but one: a clock that
   * stands years ahead for a while must not delete everything.
   */
  private async tidy(): Promise<string[]> {
    const names = await dayFiles(this.dir)
    const judge = names.at(-2)
    if (!judge) return []
    const old = names.filter((name) => beginOf(name) < beginOf(judge) - KEPT * DAY)
    const gone: string[] = []
    for (const name of old) {
      const failure = await remove(join(this.dir, name)).catch((error: Error) => error)
      if (!failure) gone.push(name) // else when the next day begins
    }
    return gone
  }
}
