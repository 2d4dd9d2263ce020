import type {
  Camera,
  ClockMeasure,
  Outcome,
  TechnicalResult,
  TechnicalRun,
  TechnicalSettings,
  TechnicalState,
  TechnicalSummary,
} from '../../preload/contract'
import type { Collection } from '../storage'
import { type CheckDeps, checkCamera } from './check'
import { Nights } from './nights'
import { type Results, summaryOf } from './results'
import { Run, type RunPlan } from './runs'
import type { StoredTechnical } from './store'

export interface TechnicalDeps extends CheckDeps {
  collection: Collection<StoredTechnical>
  results: Results
  camera(id: string): Camera | null
  /** Cameras of one device have one line. */
  device(camera: Camera): string
  /** Who sits at the station. */
  operator(): string
  stateChanged(state: TechnicalState): void
  resultsChanged(list: TechnicalSummary[]): void
  log(line: string): void
}

const DONE: Outcome = { status: 'done' }
const refuse = (reason: string): Outcome => ({ status: 'refused', reason })

/** Checks of cameras against the standard: what is asked, what was found, and what goes on now. */
export class Technical {
  private run: Run | null = null
  private nights: Nights

  constructor(private deps: TechnicalDeps) {
    this.nights = new Nights({
      ...deps,
      results: () => deps.results.all(),
      busy: () => this.run?.running ?? false,
      keep: (result) => this.keep(result),
    })
  }

  state(): TechnicalState {
    return { settings: this.settings, run: this.run?.now() ?? this.broken() }
  }

  /** The newest of each camera. */
  latest(): TechnicalSummary[] {
    return this.deps.results.all().map(summaryOf)
  }

  /** The newest, whole, of each of these that was ever checked. */
  newest(cameras: string[]): TechnicalResult[] {
    return cameras.flatMap((id) => this.deps.results.of(id) ?? [])
  }

  history(camera: string): Promise<TechnicalResult[]> {
    return this.deps.results.history(camera)
  }

  /** By how much the camera's clock was wrong when it was last measured; null when it never was. */
  clockOffset(camera: string): ClockMeasure | null {
    return this.deps.results.of(camera)?.clock ?? null
  }

  async set(settings: TechnicalSettings): Promise<Outcome> {
    const saved = await this.deps.collection.update((now) => ({ ...now, settings }))
    if (!saved.ok) return refuse(saved.reason)
    this.tell()
    return DONE
  }

  async start(cameras: string[]): Promise<Outcome> {
    if (this.run?.running || this.starting) return refuse('check-running')
    const known = [...new Set(cameras)].filter((id) => this.deps.camera(id))
    if (known.length === 0) return refuse('check-no-camera')
    this.starting = true
    return this.startNow(known).finally(() => {
      this.starting = false
    })
  }

  private async startNow(cameras: string[]): Promise<Outcome> {
    // Streams of one that was stopped may still be ending.
    await this.run?.over
    const { newId, clock, operator, collection } = this.deps
    const run = { id: newId(), at: clock.now(), by: operator(), cameras }
    const saved = await collection.update((now) => ({ ...now, run }))
    if (!saved.ok) return refuse(saved.reason)
    // The next start of the application offers to go on with it.
    if (!this.closing) this.begin({ ...run, left: cameras })
    return DONE
  }

  cancel(): Outcome {
    this.run?.cancel()
    return DONE
  }

  /** Goes on with a run that was broken off. */
  resume(): Outcome {
    const plan = this.run || this.starting ? null : this.unfinished()
    if (!plan) return refuse('check-none')
    this.begin({ ...plan, by: this.deps.operator() })
    return DONE
  }

  /** A run that was broken off is not gone on with; one that is over is no longer shown. */
  async drop(): Promise<Outcome> {
    if (this.run?.running || this.starting) return refuse('check-running')
    this.run = null
    const saved = await this.deps.collection.update((now) => ({ ...now, run: null }))
    if (!saved.ok) return refuse(saved.reason)
    this.tell()
    return DONE
  }

  /** What goes on is broken off, and can be gone on with at the next start. */
  async close(): Promise<void> {
    const { run } = this
    this.closing = true
    run?.cancel()
    await Promise.all([this.nights.close(), run?.over])
    await Promise.all([this.deps.results.settled(), this.deps.collection.settled()])
  }

  private closing = false
  /** A check was asked for and is being written down. */
  private starting = false

  private get settings(): TechnicalSettings {
    return this.deps.collection.read().settings
  }

  private begin(plan: RunPlan): void {
    const { deps } = this
    const begun = new Run(plan, {
      ...deps,
      limits: () => this.settings,
      check: (camera, { id, by }, signal) =>
        checkCamera(deps, {
          ...{ camera, run: id, by, signal, settings: this.settings },
          before: deps.results.of(camera.id),
        }),
      keep: (result) => this.keep(result),
      changed: () => this.tell(),
    })
    this.run = begun
    this.tell()
    void begun.over.then(() => this.ended(plan.id))
  }

  private async ended(id: string): Promise<void> {
    if (this.closing) return
    await this.deps.collection.update((now) => (now.run?.id === id ? { ...now, run: null } : now))
    this.tell()
  }

  private async keep(result: TechnicalResult): Promise<string | null> {
    const kept = await this.deps.results.add(result)
    if (!kept.ok) {
      this.deps.log(`a result was not kept: ${kept.detail ?? kept.reason}`)
      return kept.reason
    }
    // One that is completed late may be the newest no more.
    this.deps.resultsChanged([summaryOf(this.deps.results.of(result.camera) ?? result)])
    return null
  }

  private unfinished(): RunPlan | null {
    const { run } = this.deps.collection.read()
    const left = run?.cameras.filter((id) => this.deps.results.of(id)?.run !== run.id) ?? []
    return run && { ...run, left }
  }

  private broken(): TechnicalRun | null {
    const plan = this.unfinished()
    if (!plan) return null
    const { id, at, by, cameras, left } = plan
    const counts = { total: cameras.length, done: cameras.length - left.length }
    return { id, state: 'broken', at, by, ...counts, active: [], left: null, trouble: '' }
  }

  private tell(): void {
    if (!this.closing) this.deps.stateChanged(this.state())
  }
}
