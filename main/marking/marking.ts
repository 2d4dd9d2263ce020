import {
  type BookmarkEntry,
  BookmarkId,
  type Mark,
  type MarkRefusal,
  type View,
} from '../../preload/contract'
import type { Timer } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { newBookmarkId, timeOf } from '../bookmarks'
import type { Lease } from '../recording'
import type { MarkingDeps } from './deps'
import { type Draft, UNSORTED } from './draft'
import { Maker } from './maker'
import { isSettled } from './plan'
import { Steps, type Trouble } from './steps'
import { Work } from './work'

/** A key press takes a moment to get here. */
const LATE = 10_000
const EARLY = 2_000
const ROUND = 1_000
const CLOSING = 2_000

/** Marks from the key press to the bookmark with its files. */
export class Marking {
  private works = new Map<string, { work: Work; over: Promise<void> }>()
  private steps: Steps
  private timer: Timer | null = null
  private closed = false

  /** Goes on with what an earlier run left. */
  constructor(private deps: MarkingDeps) {
    this.steps = new Steps(deps, new Maker(deps.recording, deps.dir))
    for (const draft of deps.drafts.left ?? []) {
      deps.log(`${draft.id}: was interrupted, goes on`)
      this.begin(draft, true)
    }
    this.look()
  }

  /** Marks that are not finished. */
  get open(): number {
    return this.works.size
  }

  /** Resolves when the mark would survive a crash, or when it cannot be made to: `told` says so. */
  async mark({ camera, quality, at, shown }: Mark): Promise<Result<string, MarkRefusal>> {
    const { clock, random, window, operator } = this.deps
    const age = clock.now() - at
    if (age > LATE || age < -EARLY) return fail('bad-time', `${age} ms`)
    const view = this.deps.view(camera, quality)
    if (!view) return fail('not-found')
    const id = newBookmarkId(at, random())
    const work = this.begin({
      ...{ id, at, operator: operator(), entry: UNSORTED, views: [view], shown: shown ?? at },
      ...{ ...window(at, ''), discarded: false, logged: [] },
    })
    await work.kept
    return ok(id)
  }

  /** What was chosen, before or after the record is there. */
  async sort(id: string, patch: Partial<BookmarkEntry>): Promise<Result<undefined, Trouble>> {
    if (patch.kind !== undefined && !this.deps.knows(patch.kind)) return fail('unknown-kind')
    const found = this.works.get(id)
    if (found) return found.work.sort(patch)
    const changed = await this.deps.store.change(id, patch, this.deps.operator())
    return changed.ok ? ok() : changed
  }

  /** Its files are made all the same, so that it can be restored. */
  async discard(id: string): Promise<Result<undefined, Trouble>> {
    const found = this.works.get(id)
    if (found) return found.work.discard()
    const removed = await this.deps.store.remove([id], this.deps.operator())
    return removed.ok ? ok() : removed
  }

  /** What is not finished goes on at the next start. Waits two seconds at most. */
  async close(): Promise<void> {
    this.closed = true
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    const all = [...this.works.values()]
    for (const { work } of all) work.stop()
    const late = new Promise<void>((resolve) => this.deps.clock.setTimeout(resolve, CLOSING))
    await Promise.race([Promise.all(all.map(({ over }) => over)), late])
  }

  private begin(draft: Draft, saved = false): Work {
    const work = new Work(draft, this.deps, this.steps, saved)
    const over = work.run().then(
      () => void this.works.delete(draft.id),
      // A bug: what is on disk stays, and is tried again at the next start.
      (error) => this.deps.log(`${draft.id}: ${error instanceof Error ? error.stack : error}`),
    )
    this.works.set(draft.id, { work, over })
    return work
  }

  /** The ring's leases of earlier runs are known once it has looked through its folder. */
  private look(): void {
    if (this.deps.recording.state().state === 'recording') void this.adopt()
    else this.timer = this.deps.clock.setTimeout(() => this.look(), ROUND)
  }

  /** What was interrupted and has lost its draft. */
  private async adopt(): Promise<void> {
    if (this.deps.drafts.left === null) return
    const lost = new Map<string, Lease[]>()
    for (const lease of this.deps.recording.leases()) {
      const { owner } = lease
      if (this.works.has(owner) || !BookmarkId.safeParse(owner).success) continue
      lost.set(owner, [...(lost.get(owner) ?? []), lease])
    }
    for (const [id, leases] of lost) await this.judge(id, leases)
  }

  private async judge(id: string, leases: Lease[]): Promise<void> {
    const found = await this.deps.store.get(id)
    if (this.closed || (!found.ok && found.reason !== 'not-found')) return
    if (!found.ok || !leases.every(({ camera }) => isSettled(found.value, camera))) {
      this.deps.log(`${id}: only its lease was left, goes on`)
      this.begin(this.draftOf(id, leases))
    }
    for (const lease of leases) await this.deps.recording.release(lease.id)
  }

  private draftOf(id: string, leases: Lease[]): Draft {
    const at = timeOf(id)
    const cameras = [...new Set(leases.map(({ camera }) => camera))]
    return {
      ...{ id, at, operator: '', entry: UNSORTED, shown: at, discarded: false, logged: [] },
      ...this.deps.window(at, ''),
      views: cameras.map((camera) => this.deps.view(camera, 'main') ?? gone(camera)),
    }
  }
}

/** A camera that is no longer registered. */
const gone = (camera: string): View => ({
  ...{ camera, code: '', name: '', facility: '', facilityName: '', place: '' },
  ...{ quality: 'main', codec: '', width: 0, height: 0 },
})
