import type { BookmarkEntry, Marked, RingStream } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import type { MarkingDeps } from './deps'
import type { Draft } from './draft'
import { type Numbered, nextStep, type Recorded, type Step, withoutMainStill } from './plan'
import { Sleep } from './sleep'
import type { Done, Steps, Trouble } from './steps'
import { inTurn } from './turn'

/** Ms until a step that failed is tried again. */
const WAITS = [1_000, 5_000, 15_000, 60_000]

/** Ms that an answer waits for the ring at most. */
const SOON = 100

/** One mark until it is finished: whatever fails is told and tried again. */
export class Work {
  /** Settles when draft and picture are on disk: from then on a crash loses nothing. Or when they cannot be. */
  readonly kept: Promise<void>
  private sleep: Sleep
  /** The draft changes, and turns into a record, by one at a time. */
  private alone = inTurn()
  /** No further step; the draft may still change. */
  private over = false
  private finished = false
  private tries = 0
  private said: Marked | null = null
  /** Ends what keeps main streams running. */
  private watched: (() => void)[] = []

  /** @param saved the draft is on disk already */
  constructor(
    private draft: Draft,
    private deps: MarkingDeps,
    private steps: Steps,
    private saved: boolean,
  ) {
    this.sleep = new Sleep(deps.clock)
    const earliest = (camera: string) => draft.at - deps.keep(camera) * 1000
    const written = this.protect((camera) => Math.min(draft.from, earliest(camera)))
    this.watchMain()
    this.kept = this.keep(written)
  }

  /** As it was told last. */
  get state(): Marked | null {
    return this.said
  }

  /** Settles when all is done, or after `stop`. */
  async run(): Promise<void> {
    await this.kept
    while (!this.over) {
      const recorded = await this.recorded()
      if (!recorded.ok) await this.failed(recorded)
      else {
        const now = this.deps.clock.now()
        const ready = await this.ready(recorded.value, now)
        await this.take(nextStep(this.draft, recorded.value, now, ready))
      }
    }
  }

  /** Before the next step; what is being made may still be finished. */
  stop(): void {
    this.over = true
    this.watchMain()
    this.sleep.end()
  }

  sort(patch: Partial<BookmarkEntry>): Done {
    return this.alone(async () => {
      const recorded = await this.recorded()
      if (!recorded.ok) return recorded
      const { id, at, operator, discarded, entry, views } = this.draft
      if (discarded) return fail('removed', id)
      if (recorded.value) {
        const changed = await this.deps.store.change(id, patch, operator)
        if (!changed.ok) return changed
      }
      const cameras = views.map(({ camera }) => camera)
      const window = patch.kind === undefined ? {} : this.deps.window(at, patch.kind, cameras)
      return this.become({ entry: { ...entry, ...patch }, ...window })
    })
  }

  discard(): Done {
    return this.alone(async () => {
      const recorded = await this.recorded()
      if (!recorded.ok) return recorded
      return recorded.value ? this.steps.remove(this.draft) : this.become({ discarded: true })
    })
  }

  /** @param written the picture of the moment is on disk, if the disk answers soon */
  private async keep(written: Promise<unknown>): Promise<void> {
    const saved = this.saved ? ok() : await this.alone(() => this.save())
    const late = new Sleep(this.deps.clock)
    await Promise.race([written, late.until(this.deps.clock.now() + SOON)])
    late.end()
    if (saved.ok) this.tell('keeping')
    else this.tell('failed', saved.reason)
  }

  private async recorded(): Promise<Result<Recorded | null, Trouble>> {
    const found = await this.deps.store.get(this.draft.id)
    return found.ok || found.reason !== 'not-found' ? found : ok(null)
  }

  /** Cameras of whose main stream a picture can be made now. */
  private async ready(recorded: Recorded | null, now: number): Promise<string[]> {
    if (!recorded || now > this.draft.to) return []
    const cameras = withoutMainStill(this.draft, recorded)
    const held = await Promise.all(cameras.map((each) => this.deps.recording.held(each)))
    const isThere = ({ quality, to }: RingStream) => quality === 'main' && to >= this.draft.at
    return cameras.filter((_, i) => held[i]?.some(isThere))
  }

  private async take(step: Step): Promise<void> {
    if (!this.saved) await this.alone(() => this.save())
    this.watchMain()
    if (step.step === 'finish') return this.finish()
    if (step.step === 'wait') return this.rest(step.until)
    const done = await this.done(step)
    if (!done.ok) return this.failed(done)
    this.tries = 0
    this.tell('keeping')
    // A first picture that is not whole yet.
    if (step.step === 'main-still') await this.rest(this.deps.clock.now() + 500)
  }

  private done(step: Exclude<Step, { step: 'wait' | 'finish' }>): Done {
    switch (step.step) {
      case 'record':
        return this.record()
      case 'remove':
        return this.alone(() => this.remove())
      case 'main-still':
        return this.steps.mainStills(this.draft, step.views)
      case 'clip':
        return this.steps.clips(this.draft, step.views, this.tries)
      case 'further':
        return this.further(step.views)
      default:
        return this.log(step.names)
    }
  }

  /** Files first, record second. What is chosen meanwhile is in the record. */
  private async record(): Done {
    const made = await this.steps.stills(this.draft, this.tries)
    if (!made.ok) return made
    return this.alone(async () => {
      const created = await this.steps.create(this.draft, made.value)
      if (created.ok || created.reason !== 'unknown-kind') return created
      const { id, entry } = this.draft
      this.deps.log(`${id}: there is no kind ${entry.kind} any more, unsorted`)
      return this.become({ entry: { ...entry, kind: '' } })
    })
  }

  private async further(views: Numbered[]): Done {
    const done = await this.steps.further(this.draft, views, this.tries)
    if (!done.ok) return done
    const cut = [...this.draft.cut, ...views.map(({ view }) => view.camera)]
    return this.alone(() => this.become({ cut }))
  }

  private async remove(): Done {
    const removed = await this.steps.remove(this.draft)
    return removed.ok || removed.reason === 'removed' ? this.become({ discarded: false }) : removed
  }

  private async log(names: string[]): Done {
    const logged = await this.steps.log(this.draft, names)
    if (!logged.ok) return logged
    return this.alone(() => this.become({ logged: [...this.draft.logged, ...names] }))
  }

  private async finish(): Promise<void> {
    const recorded = await this.recorded()
    await this.alone(() => {
      this.finished = true
      this.stop()
      return this.steps.release(this.draft)
    })
    const { files = [], missing = [] } = (recorded.ok && recorded.value?.bookmark) || {}
    this.deps.log(`${this.draft.id}: finished, ${files.length} files, ${missing.length} missing`)
    const [first] = missing
    this.tell(first ? 'failed' : 'saved', first?.reason)
  }

  private failed({ reason, detail = '' }: { reason: Trouble; detail?: string }): Promise<void> {
    const ms = WAITS[Math.min(this.tries++, WAITS.length - 1)] ?? 0
    this.deps.log(`${this.draft.id}: ${reason}, tried again in ${ms / 1000} s ${detail}`)
    this.tell('failed', reason)
    return this.rest(this.deps.clock.now() + ms)
  }

  private async rest(until: number): Promise<void> {
    if (!this.over) await this.sleep.until(until)
  }

  /** Counts at once; the clip may be due earlier or later now. */
  private async become(change: Partial<Draft>): Done {
    if (this.finished) return ok()
    this.draft = { ...this.draft, ...change }
    if (change.to !== undefined) void this.protect(() => this.draft.from)
    this.watchMain()
    const saved = await this.save()
    this.sleep.end()
    return saved
  }

  /** Once it is finished there must be no draft again. */
  private async save(): Done {
    if (this.finished) return ok()
    const saved = await this.deps.drafts.save(this.draft)
    this.saved = saved.ok
    return saved
  }

  /** Settles when what the ring holds of it is on disk, well or badly. */
  private protect(from: (camera: string) => number): Promise<unknown> {
    const { id: owner, to, views } = this.draft
    return Promise.all(
      views.map(({ camera }) => {
        const lease = { camera, from: from(camera), to, owner }
        return this.deps.recording.protect(lease).saved
      }),
    )
  }

  /** As long as the clip lasts, and no longer. */
  private watchMain(): void {
    const wanted = !this.over && this.deps.clock.now() < this.draft.to
    if (wanted && this.watched.length === 0)
      this.watched = this.draft.main.map((camera) => this.deps.watchMain(camera))
    if (wanted) return
    for (const end of this.watched.splice(0)) end()
  }

  private tell(state: Marked['state'], reason: Marked['reason'] = 'none'): void {
    if (this.said?.state === state && this.said.reason === reason) return
    const cameras = this.draft.views.map(({ camera }) => camera)
    this.said = { id: this.draft.id, camera: cameras[0] ?? '', cameras, state, reason }
    this.deps.told(this.said)
  }
}
