import type {
  Bookmark,
  ExportRequest,
  ExportState,
  ExportStep,
  ExportTrouble,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import type { Lack, MadePackage } from './package/request'
import { overall } from './progress'

export interface ExporterDeps {
  clock: Clock
  /** Whole ones; refused as a whole when one is not there, or not finished. */
  bookmarks(ids: string[]): Promise<Result<Bookmark[], ExportTrouble>>
  /** Makes the package in a folder that somebody chose. */
  make(wanted: ExportWanted): Promise<Result<MadePackage, ExportTrouble>>
  changed(state: ExportState): void
  /** A bug, for the log. */
  broken(error: unknown): void
}

export interface ExportWanted extends Pick<ExportRequest, 'form' | 'password' | 'originals'> {
  bookmarks: Bookmark[]
  target: string
  signal: AbortSignal
  onProgress(step: ExportStep, share: number): void
}

/** Ms between two pushes of how far it is. */
const PACE = 200

/** One package at a time, made in the background; every window is told how it goes. */
export class Exporter {
  state: ExportState = { state: 'idle' }
  /** Of the last one that was made. */
  lastPath: string | null = null
  private running: AbortController | null = null
  private work: Promise<void> = Promise.resolve()
  private told = 0

  constructor(private deps: ExporterDeps) {}

  get busy(): boolean {
    return this.running !== null
  }

  /** Begins; what comes of it is told by the state. */
  async start(request: ExportRequest, target: string): Promise<Result<undefined, ExportTrouble>> {
    if (this.running) return fail('busy')
    const running = new AbortController()
    this.running = running
    const { ids, ...rest } = request
    const found = await this.deps.bookmarks(ids).catch((error) => {
      this.running = null
      throw error
    })
    if (!found.ok) {
      this.running = null
      return found
    }
    this.work = this.run({ ...rest, target, bookmarks: found.value }, running)
    return ok()
  }

  cancel(): void {
    this.running?.abort()
  }

  /** Cancels, and resolves when nothing is left of it. */
  async close(): Promise<void> {
    this.cancel()
    await this.work
  }

  private async run(
    wanted: Omit<ExportWanted, 'signal' | 'onProgress'>,
    { signal }: AbortController,
  ): Promise<void> {
    const count = wanted.bookmarks.length
    const onProgress = (step: ExportStep, share: number) =>
      this.progress(count, wanted.form, step, share)
    onProgress('copying', 0)
    try {
      const made = await this.deps.make({ ...wanted, signal, onProgress })
      if (made.ok) this.lastPath = made.value.path
      this.become(made.ok ? doneWith(made.value, count) : failed(made.reason, made.detail, count))
    } catch (error) {
      this.become(failed('internal', '', count))
      this.deps.broken(error)
    } finally {
      this.running = null
    }
  }

  private progress(
    bookmarks: number,
    form: ExportRequest['form'],
    step: ExportStep,
    share: number,
  ): void {
    const now = this.deps.clock.now()
    const { state } = this
    const same = state.state === 'working' && state.step === step
    if (same && now - this.told < PACE) return
    this.told = now
    this.become({ state: 'working', bookmarks, step, share: overall(form, step, share) })
  }

  private become(state: ExportState): void {
    this.state = state
    this.deps.changed(state)
  }
}

const failed = (reason: ExportTrouble, detail = '', bookmarks: number): ExportState => ({
  ...{ state: 'failed', bookmarks, reason, detail },
})

const doneWith = (
  { path, size, lacks, withheld }: MadePackage,
  bookmarks: number,
): ExportState => ({
  ...{ state: 'done', bookmarks, path, size, lacks: counted(lacks), withheld },
})

function counted(lacks: Lack[]): { reason: Lack['reason']; count: number }[] {
  const counts = new Map<Lack['reason'], number>()
  for (const { reason } of lacks) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count }))
}
