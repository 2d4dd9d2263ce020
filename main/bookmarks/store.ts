import {
  Bookmark,
  type BookmarkFilter,
  type BookmarkPage,
  type BookmarkPatch,
  type BookmarkQuery,
  type BookmarkRefusal,
  type EvidenceFile,
  type MissingFile,
  type PurgeReason,
  type Step,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { changeOf, mayGo, purgesOf } from './changes'
import { after, type Event, type Kept } from './event'
import { mayFollow } from './life'
import { matcherOf } from './match'
import { madeOf, type NewBookmark } from './new-bookmark'
import type { BookmarkProblem } from './open-shard'
import type { Shard } from './shard'
import { type Change, type Holding, Shards } from './shards'
import { frequent } from './usage'

export interface BookmarkStoreOptions {
  /** Folder of the shards; made when missing. */
  dir: string
  clock: Clock
  /** How a kind is called now; undefined for one that is not in the list. */
  labelOf(kind: string): Bookmark['kindLabel'] | undefined
  /** Whatever is found after opening. */
  onProblem?(problem: BookmarkProblem): void
}

const Files = Bookmark.pick({ files: true, missing: true })

type Reply<T> = Promise<Result<T, BookmarkRefusal>>

/**
 * So many bytes of events may lie behind an index before it is written anew. One of 8,000 takes
 * some 50 ms: free at the start, a picture later. Reading 2 MB of events takes about 90 ms.
 */
const INDEX_AFTER = { opening: 256 * 1024, running: 2 * 1024 * 1024 }

/** All bookmarks. What a call reports as done is on disk; what it refuses has changed nothing. */
export class BookmarkStore {
  private last: Promise<unknown> = Promise.resolve()
  private indexing: Promise<unknown> = Promise.resolve()
  private listeners = new Set<(ids: string[]) => void>()

  private constructor(
    private options: BookmarkStoreOptions,
    private shards: Shards,
    /** What was found at opening. */
    readonly problems: readonly BookmarkProblem[],
  ) {}

  static async open(options: BookmarkStoreOptions): Promise<BookmarkStore> {
    const { shards, problems } = await Shards.open(options.dir, options.clock.now())
    const store = new BookmarkStore(options, shards, problems)
    store.index(INDEX_AFTER.opening)
    return store
  }

  /** To be called when the bookmark's files lie under their final names. */
  create(draft: NewBookmark): Reply<Bookmark> {
    return this.queued(async () => {
      const kindLabel = this.labelOf(draft.kind)
      if (!kindLabel) return fail('unknown-kind', draft.kind)
      const time = this.options.clock.now()
      const made = madeOf(draft, kindLabel, time)
      if (!made.ok) return made
      const { id, operator: by } = made.value
      if (this.shards.has(id)) return fail('exists', id)
      const event: Event = { event: 'created', id, time, by, bookmark: made.value }
      return this.save([{ event, kept: { bookmark: made.value, removed: false } }])
    }).then(only)
  }

  /** Another kind brings the label that it has now. */
  change(id: string, patch: BookmarkPatch, by: string): Reply<Bookmark> {
    return this.changeEach([id], () => patch, by).then(only)
  }

  /**
   * Refused as a whole when one of them cannot take it.
   * @param patchOf null for one that is left as it is
   * @returns those that were changed
   */
  changeEach(
    ids: string[],
    patchOf: (bookmark: Bookmark) => BookmarkPatch | null,
    by: string,
  ): Reply<Bookmark[]> {
    return this.each(ids, ({ bookmark, removed }, time) => {
      if (removed) return fail('removed', bookmark.id)
      const patch = patchOf(bookmark)
      return patch ? changeOf(bookmark, patch, this.labelOf, { time, by }) : ok(null)
    })
  }

  /**
   * Files that were finished after the bookmark was saved; one of the same name is replaced.
   * @param missing what could not be made
   */
  addFiles(
    id: string,
    files: EvidenceFile[],
    by: string,
    missing: MissingFile[] = [],
  ): Reply<Bookmark> {
    return this.each([id], (_kept, time) => {
      const checked = Files.safeParse({ files, ...(missing.length > 0 && { missing }) })
      if (!checked.success) return fail('invalid', checked.error.message)
      return ok({ event: 'files', id, time, by, ...checked.data })
    }).then(only)
  }

  /** Refused as a whole when one of them cannot take the step; so are the next two. */
  step(ids: string[], taken: Omit<Step, 'at' | 'operator'>, by: string): Reply<Bookmark[]> {
    return this.each(ids, ({ bookmark: { id, state }, removed }, time) => {
      if (removed) return fail('removed', id)
      if (!mayFollow(state, taken.state)) return fail('bad-step', id)
      return ok({ event: 'step', id, time, by, step: { ...taken, at: time, operator: by } })
    })
  }

  /** Files stay where they are. */
  remove(ids: string[], by: string): Reply<Bookmark[]> {
    return this.each(ids, ({ bookmark: { id, locked }, removed }, time) => {
      if (removed) return fail('removed', id)
      return locked ? fail('locked', id) : ok({ event: 'removed', id, time, by })
    })
  }

  restore(ids: string[], by: string): Reply<Bookmark[]> {
    return this.each(ids, ({ bookmark: { id }, removed }, time) =>
      removed ? ok({ event: 'restored', id, time, by }) : fail('not-removed', id),
    )
  }

  /**
   * Deletes for good what still may go: what is locked, restored or gone by then is left out. Files
   * are the caller's, to be deleted afterwards.
   * @param first what must succeed before anything is written; nothing comes in between
   * @param trash those that were removed when it was decided, whatever for
   */
  purge<R extends string>(
    wanted: ReadonlyMap<string, PurgeReason>,
    by: string,
    first: (going: Bookmark[]) => Promise<Result<unknown, R>>,
    trash: ReadonlySet<string> = new Set(),
  ): Promise<Result<Bookmark[], BookmarkRefusal | R>> {
    return this.queued(async () => {
      const found = await this.shards.read([...wanted.keys()]).catch(() => null)
      if (!found) return fail('unreadable')
      const going = found.filter((kept) => kept && mayGo(kept, wanted, trash)) as Kept[]
      const told = await first(going.map(({ bookmark }) => bookmark))
      if (!told.ok) return told
      const changes = purgesOf(going, wanted, { time: this.options.clock.now(), by })
      return this.save(changes)
    })
  }

  /** Whether it was deleted for good. */
  isPurged(id: string): boolean {
    return this.shards.isPurged(id)
  }

  /** Also one that was removed. */
  async get(id: string): Reply<Kept> {
    const found = await this.read([id])
    return found.ok ? ok(found.value[0] as Kept) : found
  }

  async list({ filter, offset, limit }: BookmarkQuery): Reply<BookmarkPage> {
    const { total, ids } = this.find(filter, offset, limit)
    const found = await this.some(ids)
    return found.ok ? ok({ total, items: found.value }) : found
  }

  /** In this order. Those that cannot be read are left out, and told as problems. */
  async some(ids: string[]): Reply<Bookmark[]> {
    try {
      const items: Bookmark[] = []
      for (const [i, kept] of (await this.shards.read(ids)).entries()) {
        if (kept && !kept.purged) items.push(kept.bookmark)
        else if (!kept) this.options.onProblem?.(this.shards.problemOf(ids[i] ?? ''))
      }
      return ok(items)
    } catch (error) {
      return fail('unreadable', String(error))
    }
  }

  /** Ids, newest first; `total` counts all that match. */
  find(filter: BookmarkFilter, offset: number, limit: number): { total: number; ids: string[] } {
    return this.shards.find(matcherOf(filter, this.options.clock.now()), offset, limit)
  }

  /** What occurs, the most frequent first. */
  people(): { operators: string[]; owners: string[]; tags: string[] } {
    const { shards } = this
    return {
      ...{ operators: frequent(shards.tally('operator')), owners: frequent(shards.tally('owner')) },
      tags: frequent(shards.tally('tags'), (value) => JSON.parse(value) as string[]),
    }
  }

  /** All that is not deleted for good, as far as it takes room. */
  holdings(): Holding[] {
    return this.shards.holdings()
  }

  /** How often each kind was recorded at a facility; '' is "unsorted". */
  usage(facility: string): Record<string, number> {
    const counts = new Map<string, number>()
    for (const shard of this.shards.all()) shard.count(facility, counts)
    return Object.fromEntries(counts)
  }

  /** With the ids that changed, after they are saved. @returns how to stop */
  onChange(listener: (ids: string[]) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Resolves when what was asked for so far is over: to be awaited before quitting. */
  async settled(): Promise<void> {
    await this.last
    await this.indexing
  }

  private labelOf = (kind: string): Bookmark['kindLabel'] | undefined =>
    kind === '' ? { vi: '', en: '' } : this.options.labelOf(kind)

  /** Those that were deleted for good are not found. */
  private async read(ids: string[]): Reply<Kept[]> {
    try {
      const found = await this.shards.read(ids)
      const at = found.findIndex((kept) => !kept || kept.purged)
      if (at < 0) return ok(found as Kept[])
      const id = ids[at] ?? ''
      return fail(!found[at] && this.shards.has(id) ? 'unreadable' : 'not-found', id)
    } catch (error) {
      return fail('unreadable', String(error))
    }
  }

  /** An event for each bookmark that needs one; none at all when one of them cannot have it. */
  private each(
    ids: string[],
    eventFor: (kept: Kept, time: number) => Result<Event | null, BookmarkRefusal>,
  ): Reply<Bookmark[]> {
    return this.queued(async () => {
      const found = await this.read([...new Set(ids)])
      if (!found.ok) return found
      const time = this.options.clock.now()
      const changes: Change[] = []
      for (const kept of found.value) {
        const event = eventFor(kept, time)
        if (!event.ok) return event
        if (event.value) changes.push({ event: event.value, kept: after(kept, event.value) })
      }
      return this.save(changes)
    })
  }

  private async save(changes: Change[]): Reply<Bookmark[]> {
    if (changes.length === 0) return ok([])
    const saved = await this.shards.append(changes)
    // Of several months some may have been written before one failed.
    const ids = changes.map(({ event }) => event.id)
    for (const listener of this.listeners) queueMicrotask(() => listener(ids))
    this.index(INDEX_AFTER.running)
    return saved.ok ? ok(changes.map(({ kept }) => kept.bookmark)) : saved
  }

  /** One after another: each sees what the one before it has done. */
  private queued<R>(task: () => Promise<R>): Promise<R> {
    const result = this.last.then(task)
    this.last = result.catch(() => {})
    return result
  }

  /** Indexes what has grown, aside from everything else. One that fails only costs time later. */
  private index(limit: number): void {
    const grown = (shard: Shard) => shard.uncovered > limit
    for (const shard of this.shards.all().filter(grown))
      this.indexing = this.indexing
        .then(() => (grown(shard) ? shard.index() : undefined))
        .catch(() => {})
  }
}

const only = (result: Result<Bookmark[], BookmarkRefusal>): Result<Bookmark, BookmarkRefusal> =>
  result.ok ? ok(result.value[0] as Bookmark) : result
