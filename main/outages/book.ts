import type { Outage } from '../../preload/contract'
import { apply, type Line, type Taken } from './lines'

/** Ended ones can be written to for so long (ms), and are told while nobody acknowledged them. */
export const REMEMBERED = 3 * 86_400_000

/** All outages that last or lately did, as the lines told leave them. */
export class Book {
  readonly outages: Map<string, Outage>
  /** Not taken yet by whoever writes them down. */
  private told: Line[] = []
  /** In this run: each by the one that it was merged into. */
  private readonly merged = new Map<string, string>()

  constructor(outages: ReadonlyMap<string, Outage>) {
    this.outages = new Map(outages)
  }

  /** The outage that goes on in its place by now; itself, when none does. */
  nowOf(id: string): string {
    const into = this.merged.get(id)
    return into === undefined ? id : this.nowOf(into)
  }

  get(id: string): Outage | undefined {
    return this.outages.get(id)
  }

  open(): Outage[] {
    return [...this.outages.values()].filter(({ to }) => to === null)
  }

  /** What is written already. */
  put(line: Line): void {
    // What was said to one that was merged while it was written is said to the other.
    apply(this.outages, line.note ? { ...line, id: this.nowOf(line.id) } : line)
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
    if (!this.get(into)) return
    this.tell({ at, id: gone.id, what: 'merged', by: '', text: '', into })
    this.merged.set(gone.id, into)
    this.joined(at, into, { cameras: gone.cameras, from: gone.from })
  }

  joined(at: number, id: string, add: Taken): void {
    this.tell({ at, id, what: 'joined', by: '', text: `${add.cameras.length}`, add })
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
