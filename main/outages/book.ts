import type { Outage, OutageNote } from '../../preload/contract'
import { apply, type Line } from './lines'

/** Ended ones can be written to for so long (ms), and are told while nobody acknowledged them. */
export const REMEMBERED = 3 * 86_400_000

/** All outages that last or lately did, as the lines told leave them. */
export class Book {
  readonly outages: Map<string, Outage>
  /** Not taken yet by whoever writes them down. */
  private told: Line[] = []

  constructor(outages: ReadonlyMap<string, Outage>) {
    this.outages = new Map(outages)
  }

  get(id: string): Outage | undefined {
    return this.outages.get(id)
  }

  open(): Outage[] {
    return [...this.outages.values()].filter(({ to }) => to === null)
  }

  /** What is written already. */
  put(line: Line): void {
    apply(this.outages, line)
  }

  private tell(line: Line): void {
    this.put(line)
    this.told.push(line)
  }

  /** What the station itself found. */
  found(
    at: number,
    id: string,
    what: Line['what'],
    set: Partial<Outage>,
    text: string | number = '',
  ): void {
    this.tell({ at, id, what, by: '', text: `${text}`, set })
  }

  /** One outage goes on in the place of another, with what was written to it. */
  merge(at: number, gone: Outage, into: string): void {
    const now = this.get(into)
    if (!now) return
    this.tell({ at, id: gone.id, what: 'merged', by: '', text: '', into })
    this.found(
      at,
      into,
      'joined',
      joined(now, gone.cameras, gone.from, gone.notes),
      gone.cameras.length,
    )
  }

  take(): Line[] {
    const lines = this.told
    this.told = []
    return lines
  }

  forget(now: number): void {
    for (const { id, to } of this.outages.values())
      if (to !== null && to < now - REMEMBERED) this.outages.delete(id)
  }
}

/** What an outage becomes when it takes further cameras. */
export const joined = (
  now: Outage,
  cameras: readonly string[],
  from: number,
  notes: readonly OutageNote[] = [],
): Partial<Outage> => ({
  cameras: [...new Set([...now.cameras, ...cameras])],
  from: Math.min(now.from, from),
  ...(notes.length > 0 && { notes: [...now.notes, ...notes].sort((a, b) => a.at - b.at) }),
})
