import {
  type BookmarkEntry,
  BookmarkId,
  type Mark,
  type Marked,
  type MarkRefusal,
  type View,
} from '../../preload/contract'
import type { Timer } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { newBookmarkId, timeOf } from '../bookmarks'
import { type Lease, SECONDS } from '../recording'
import type { MarkingDeps } from './deps'
import { type Draft, UNSORTED } from './draft'
import { Maker } from './maker'
import { isSettled } from './plan'
import { holds } from './sources'
import { Steps, type Trouble } from './steps'
import { Work } from './work'

/** A key press takes a moment to get here. */
const LATE = 10_000
const EARLY = 2_000
/** The ring holds no more, in ms. */
const OLDEST = SECONDS.most * 1000
const ROUND = 1_000
const CLOSING = 2_000

interface Kept {
  id: string
  /** Cameras that there are not. */
  leftOut: string[]
}

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

  /** As they were told last. */
  marks(): Marked[] {
    return [...this.works.values()].flatMap(({ work }) => work.state ?? [])
  }

  /** Resolves when the mark would survive a crash, or when it cannot be made to: `told` says so. */
  async mark(mark: Mark): Promise<Result<Kept, MarkRefusal>> {
    const { camera, at, shown, replay } = mark
    const timely = replay ? await this.isHeld(camera, at) : this.isNow(at)
    if (!timely) return fail('bad-time', `${this.deps.clock.now() - at} ms`)
    const { views, leftOut } = this.views(mark)
    if (views[0]?.camera !== camera) return fail('not-found')
    const cameras = views.map((view) => view.camera)
    // What is shown again is over: a main stream that begins now has nothing of it.
    const main = replay ? [] : views.filter(({ quality }) => quality === 'sub')
    const id = newBookmarkId(at, this.deps.random())
    const work = this.begin({
      ...{ id, at, operator: this.deps.operator(), entry: UNSORTED, views, shown: shown ?? at },
      ...this.deps.window(at, '', cameras),
      ...{ main: main.map((view) => view.camera), cut: [], discarded: false, logged: [] },
    })
    await work.kept
    return ok({ id, leftOut })
  }

  /** What was chosen, before or after the record is there. */
  async sort(id: string, patch: Partial<BookmarkEntry>): Promise<Result<undefined, Trouble>> {
    if (patch.kind !== undefined && !this.deps.knows(patch.kind)) return fail('unknown-kind')
    const found = this.works.get(id)
    if (found) return found.work.sort(patch)
    const changed = await this.deps.store.change(id, patch, this.deps.operator())
    return changed.ok ? ok() : changed
  }

  /** By who marked it. Its files are made all the same, so that it can be restored. */
  async discard(id: string): Promise<Result<undefined, Trouble>> {
    const found = this.works.get(id)
    if (found) return found.work.discard()
    const operator = this.deps.operator()
    const kept = await this.deps.store.get(id)
    // What somebody else kept goes with the right to remove, and not this way.
    if (kept.ok && kept.value.bookmark.operator !== operator) return fail('not-yours')
    const removed = await this.deps.store.remove([id], operator)
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

  private isNow(at: number): boolean {
    const age = this.deps.clock.now() - at
    return age <= LATE && age >= -EARLY
  }

  private async isHeld(camera: string, at: number): Promise<boolean> {
    const age = this.deps.clock.now() - at
    if (age > OLDEST || age < -EARLY) return false
    return holds(await this.deps.recording.held(camera), at)
  }

  /** Each camera once; those that there are not are left out. */
  private views({ camera, quality, others }: Mark): { views: View[]; leftOut: string[] } {
    const wanted = new Map([...others, { camera, quality }].map((each) => [each.camera, each]))
    wanted.delete(camera)
    const all = [{ camera, quality }, ...wanted.values()]
    const found = all.map((each) => this.deps.view(each.camera, each.quality))
    return {
      views: found.filter((view) => view !== null),
      leftOut: all.filter((_, i) => found[i] === null).map((each) => each.camera),
    }
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
      ...{ ...this.deps.window(at, '', cameras), main: [], cut: [] },
      views: cameras.map((camera) => this.deps.view(camera, 'main') ?? gone(camera)),
    }
  }
}

/** A camera that is no longer registered. */
const gone = (camera: string): View => ({
  ...{ camera, code: '', name: '', facility: '', facilityName: '', place: '' },
  ...{ quality: 'main', codec: '', width: 0, height: 0 },
})
