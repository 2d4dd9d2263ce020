import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DAY, dayOf, fileOf } from '../../coverage'
import { Writer } from '../journal/format'
import type { JournalLine, Known } from '../journal/line'

const MINUTE = 60_000

/**
 * Writes the days of a journal as the station would have: a day's head and its end, and the word of
 * each minute, are put in.
 * @param lines in order of time, the first a `began`; `state` and `alive` are not needed. The station
 *   has watched until the last one.
 * @returns the days, `YYYY-MM-DD`
 */
export async function writeJournal(dir: string, lines: readonly JournalLine[]): Promise<string[]> {
  await mkdir(dir, { recursive: true })
  const script = new Script()
  for (const line of lines) script.add(line)
  const days = script.days()
  for (const [day, entries] of days) {
    const text = new Writer(day).lines(entries).map((line) => `${line}\n`)
    await writeFile(join(dir, fileOf(day)), text.join(''))
  }
  return [...days.keys()].map((day) => fileOf(day).slice(0, 10))
}

class Script {
  private entries = new Map<number, JournalLine[]>()
  private known = new Map<string, Known>()
  private running = false
  private last = 0

  add(line: JournalLine): void {
    if (this.running && line.kind !== 'began') this.pass(line.at)
    if (line.kind === 'began') this.known.clear()
    this.put(line)
    this.last = line.at
    if (line.kind === 'change') this.learn(line)
    if (line.kind === 'state')
      this.known = new Map(line.cameras.map(({ camera, ...known }) => [camera, known]))
    this.running = line.kind !== 'ended'
  }

  days(): Map<number, JournalLine[]> {
    return this.entries
  }

  private learn({ at, camera, state, reason }: Extract<JournalLine, { kind: 'change' }>): void {
    const before = this.known.get(camera)
    this.known.set(camera, {
      ...{ state, reason, since: before?.state === state ? before.since : at },
    })
  }

  /** Minutes and midnights until then. */
  private pass(until: number): void {
    for (let at = this.last + MINUTE; at <= until; at += MINUTE) {
      const midnight = dayOf(at)
      if (midnight > dayOf(at - MINUTE)) this.turn(midnight)
      this.put({ kind: 'alive', at })
      this.last = at
    }
    if (dayOf(until) > dayOf(this.last)) this.turn(dayOf(until))
  }

  private turn(midnight: number): void {
    this.put({ kind: 'alive', at: midnight }, midnight - DAY)
    this.put({ kind: 'state', at: midnight, cameras: this.cameras() })
  }

  private cameras() {
    return [...this.known].map(([camera, known]) => ({ camera, ...known }))
  }

  private put(entry: JournalLine, day = dayOf(entry.at)): void {
    const before = this.entries.get(day)
    if (before) return void before.push(entry)
    // A file that the station begins with knows nothing yet.
    const head: JournalLine[] =
      entry.kind === 'state' ? [] : [{ kind: 'state', at: entry.at, cameras: [] }]
    this.entries.set(day, [...head, entry])
  }
}
