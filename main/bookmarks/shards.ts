import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../base/result'
import { type Event, type Kept, lineOf } from './event'
import { monthOf, timeOf } from './id'
import { LogFile, type WriteFailure } from './log-file'
import type { Matcher } from './match'
import { type BookmarkProblem, openShard } from './open-shard'
import { keptOf } from './replay'
import { type Facet, PURGED, rowOf } from './row'
import { Shard } from './shard'

/** A bookmark and what shall be said of it next. */
export interface Change {
  event: Event
  /** The bookmark with the event. */
  kept: Kept
}

/** A bookmark as far as it takes room. */
export interface Holding {
  /** Sorts by the time of the key press. */
  id: string
  /** Of its files. */
  bytes: number
  locked: boolean
  /** In ms since 1970; null for one that is not removed. */
  removedAt: number | null
}

/** All months, newest first. */
export class Shards {
  private byMonth = new Map<string, Shard>()

  private constructor(private dir: string) {}

  static async open(dir: string, now: number) {
    const shards = new Shards(dir)
    const problems: BookmarkProblem[] = []
    const names = await shardsIn(dir).catch((error) => {
      problems.push({ file: dir, reason: 'unreadable', detail: String(error) })
      return []
    })
    for (const month of names
      .map((name) => name.slice(0, 7))
      .sort()
      .reverse()) {
      const opened = await openShard(dir, month, now)
      shards.byMonth.set(month, opened.shard)
      problems.push(...opened.problems)
    }
    return { shards, problems }
  }

  all(): Shard[] {
    const months = [...this.byMonth.keys()].sort().reverse()
    return months.map((month) => this.byMonth.get(month)).filter((shard) => shard !== undefined)
  }

  has(id: string): boolean {
    return this.byMonth.get(monthOf(timeOf(id)))?.linesOf(id) !== undefined
  }

  isPurged(id: string): boolean {
    return this.byMonth.get(monthOf(timeOf(id)))?.facetOf(id, 'removed') === PURGED
  }

  problemOf(id: string): BookmarkProblem {
    const file = join(this.dir, `${monthOf(timeOf(id))}.jsonl`)
    return { file, reason: 'unreadable', detail: id }
  }

  /** Null for each that cannot be read, or is not there. Rejects when a file cannot be read. */
  async read(ids: string[]): Promise<(Kept | null)[]> {
    const found = new Map<string, Kept | null>()
    for (const [month, some] of grouped(ids, (id) => monthOf(timeOf(id)))) {
      const shard = this.byMonth.get(month)
      const known = some.filter((id) => shard?.linesOf(id))
      const texts = (await shard?.log.read(known.map((id) => shard.linesOf(id) ?? []))) ?? []
      known.forEach((id, i) => void found.set(id, keptOf(texts[i] ?? [])))
    }
    return ids.map((id) => found.get(id) ?? null)
  }

  /** Appends to each month what belongs there; one failure ends it, and what was done stays. */
  async append(changes: Change[]): Promise<Result<undefined, WriteFailure>> {
    for (const [month, some] of grouped(changes, ({ event }) => monthOf(timeOf(event.id)))) {
      const shard = this.shardFor(month)
      const written = await shard.log.append(some.map(({ event }) => lineOf(event)))
      if (!written.ok) return written
      some.forEach(({ event, kept }, i) => {
        shard.put(rowOf(kept, [...(shard.linesOf(event.id) ?? []), ...(written.value[i] ?? [])]))
      })
    }
    return ok()
  }

  private shardFor(month: string): Shard {
    const shard =
      this.byMonth.get(month) ?? new Shard(new LogFile(join(this.dir, `${month}.jsonl`)))
    this.byMonth.set(month, shard)
    return shard
  }

  /** How often each value of a facet occurs, in what is there. */
  tally(facet: Facet): Map<string, number> {
    const counts = new Map<string, number>()
    for (const shard of this.all()) shard.tally(facet, counts)
    return counts
  }

  /** All but what was deleted for good; in no order. */
  holdings(): Holding[] {
    const found: Holding[] = []
    for (const shard of this.all())
      shard.visit((get, id) => {
        const removed = get('removed')
        if (removed === PURGED) return
        const removedAt = removed === '' ? null : Number(removed)
        const locked = get('locked') !== ''
        found.push({ id, bytes: Number(get('bytes')), locked, removedAt })
      })
    return found
  }

  /** How many match, and the ids of some of them, newest first. */
  find(matcher: Matcher, offset: number, limit: number): { total: number; ids: string[] } {
    const ids: string[] = []
    let total = 0
    for (const shard of this.all()) {
      const found = shard.matching(matcher)
      const [from, to] = [offset - total, offset + limit - total]
      // One by one: a call takes no hundreds of thousands of arguments.
      if (to > 0 && from < found.count)
        for (const id of found.slice(Math.max(0, from), to)) ids.push(id)
      total += found.count
    }
    return { total, ids }
  }
}

async function shardsIn(dir: string): Promise<string[]> {
  await mkdir(dir, { recursive: true })
  return (await readdir(dir)).filter((name) => /^\d{4}-\d\d\.jsonl$/.test(name))
}

function grouped<T>(all: T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
