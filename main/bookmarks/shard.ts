import { type Columns, columnsOf, idAt, indexOf, rowsOf, valueAt } from './columns'
import { type Index, writeIndex } from './index-file'
import type { LogFile } from './log-file'
import { type Matcher, matches, matching } from './match'
import type { Facet, Row } from './row'

/** The bookmarks of one month in memory, as far as lists need them; the rest stays in the file. */
export class Shard {
  /** Rows that came or changed since the columns were made; they count instead of those. */
  private live = new Map<string, Row>()
  private stale = new Set<number>()
  private texts: string[] | undefined
  private covers = 0

  constructor(
    readonly log: LogFile,
    private columns: Columns = columnsOf([]),
    /** Offsets of lines that could not be read. */
    private damaged: number[] = [],
  ) {}

  static of(log: LogFile, { columns, covers, damaged }: Index): Shard {
    const shard = new Shard(log, columns, damaged)
    shard.covers = covers
    return shard
  }

  /** To be read, not changed. */
  get rows(): { columns: Columns; damaged: readonly number[] } {
    return { columns: this.columns, damaged: this.damaged }
  }

  /** Bytes since the index beside the shard was written, or could not be. */
  get uncovered(): number {
    return this.log.size - this.covers
  }

  lost(offsets: number[]): void {
    this.damaged.push(...offsets)
  }

  put(row: Row): void {
    const i = indexOf(this.columns, row.id)
    if (i >= 0) this.stale.add(i)
    this.live.set(row.id, row)
  }

  /** Where the events of a bookmark lie; undefined when there is no such bookmark. */
  linesOf(id: string): number[] | undefined {
    return this.live.get(id)?.lines ?? this.columns.lines[indexOf(this.columns, id)]
  }

  /** Undefined when there is no such bookmark. */
  facetOf(id: string, facet: Facet): string | undefined {
    const live = this.live.get(id)
    if (live) return live.facets[facet]
    const i = indexOf(this.columns, id)
    return i < 0 ? undefined : valueAt(this.columns, facet, i)
  }

  /** Every bookmark, in no order, with what is known of it. */
  visit(see: (get: (facet: Facet) => string, id: string) => void): void {
    for (const { id, facets } of this.live.values()) see((facet) => facets[facet], id)
    for (let i = 0; i < this.columns.count; i++) {
      if (this.stale.has(i)) continue
      see((facet) => valueAt(this.columns, facet, i), idAt(this.columns, i))
    }
  }

  /** Ids of those that match, newest first. */
  matching(matcher: Matcher): Ids {
    const fresh = [...this.live.values()].filter((row) => matches(matcher, row))
    const settled = matching(this.columns, matcher, () => this.splitTexts())
    const still = this.stale.size ? settled.filter((i) => !this.stale.has(i)) : settled
    return new Ids(
      this.columns,
      still,
      fresh
        .map(({ id }) => id)
        .sort()
        .reverse(),
    )
  }

  private splitTexts(): string[] {
    this.texts ??= this.columns.texts.split('\n')
    return this.texts
  }

  /** How often each kind was recorded at a facility. */
  count(facility: string, into: Map<string, number>): void {
    const add = (kind: string) => into.set(kind, (into.get(kind) ?? 0) + 1)
    const at = (facilities: string) => (JSON.parse(facilities) as string[]).includes(facility)
    for (const { facets } of this.live.values())
      if (!facets.removed && at(facets.facilities)) add(facets.kind)
    const { facilities, kind, removed } = this.columns.facets
    const [here, gone] = [facilities.values.map(at), removed.values.map(Boolean)]
    for (let i = 0; i < this.columns.count; i++) {
      if (!here[facilities.of[i] ?? 0] || gone[removed.of[i] ?? 0] || this.stale.has(i)) continue
      add(kind.values[kind.of[i] ?? 0] ?? '')
    }
  }

  /** How often each value of a facet occurs, in what is not removed. */
  tally(facet: Facet, into: Map<string, number>): void {
    const add = (value: string, count: number) => into.set(value, (into.get(value) ?? 0) + count)
    for (const { facets } of this.live.values()) if (!facets.removed) add(facets[facet], 1)
    const { removed, [facet]: column } = this.columns.facets
    const gone = removed.values.map(Boolean)
    const counts = column.values.map(() => 0)
    for (let i = 0; i < this.columns.count; i++) {
      const value = column.of[i] ?? 0
      if (!gone[removed.of[i] ?? 0] && !this.stale.has(i)) counts[value] = (counts[value] ?? 0) + 1
    }
    for (const [i, count] of counts.entries()) if (count > 0) add(column.values[i] ?? '', count)
  }

  /** Makes the columns anew of all that is known and writes them beside the shard; one at a time. */
  async index(): Promise<void> {
    const covers = this.log.size
    this.covers = covers
    this.settle()
    await writeIndex(this.log, { covers, damaged: [...this.damaged], columns: this.columns })
  }

  private settle(): void {
    const rows = [...rowsOf(this.columns, (i) => this.stale.has(i)), ...this.live.values()]
    this.columns = columnsOf(rows.sort((a, b) => (a.id < b.id ? -1 : 1)))
    this.texts = undefined
    this.live.clear()
    this.stale.clear()
  }
}

/** Ids, newest first, taken from two sources: an id is made only when it is asked for. */
class Ids {
  constructor(
    private columns: Columns,
    private settled: number[],
    private fresh: string[],
  ) {}

  get count(): number {
    return this.settled.length + this.fresh.length
  }

  slice(from: number, to: number): string[] {
    if (this.fresh.length === 0)
      return this.settled.slice(from, to).map((i) => idAt(this.columns, i))
    const ids = this.settled.map((i) => idAt(this.columns, i))
    return [...ids, ...this.fresh].sort().reverse().slice(from, to)
  }
}
