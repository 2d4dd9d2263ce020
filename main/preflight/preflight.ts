import type {
  Outcome,
  PreflightItem,
  PreflightReason,
  PreflightRefusal,
  PreflightState,
  Programme,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { withCovers } from './covered'
import { type Need, needsOf } from './needs'

export interface PreflightDeps {
  clock: Clock
  /** As it is saved; null when there is none. */
  programme(id: string): Programme | null
  /** As the presenter knows it. */
  nameOf(need: Need): string
  /** 'none' when it is fine. Not awaited any more once it is no longer wanted. */
  check(need: Need, signal: AbortSignal): Promise<PreflightReason>
  changed(state: PreflightState): void
  /** A check that broke: a bug, and its thing counts as failed. */
  broken(error: unknown): void
}

/** Checked at a time: cameras have few places, and this machine few processors. */
const AT_ONCE = 4

const DONE: Outcome = { status: 'done' }
const refuse = (reason: PreflightRefusal): Outcome => ({ status: 'refused', reason })

/** Opens everything that a programme needs before anybody watches. One runs at a time. */
export class Preflight {
  private last = new Map<string, PreflightState>()
  private running: { id: string; abort: AbortController; over: Promise<void> } | null = null

  constructor(private deps: PreflightDeps) {}

  /** The last one of a programme, of this run of the application. */
  state(programme: string): PreflightState | null {
    return this.last.get(programme) ?? null
  }

  run(id: string): Outcome {
    if (this.running) return refuse('preflight-runs')
    const programme = this.deps.programme(id)
    if (!programme) return refuse('not-found')
    const needs = needsOf(programme)
    if (needs.length === 0) return refuse('no-steps')
    const abort = new AbortController()
    this.running = { id, abort, over: this.all(programme, needs, abort.signal) }
    return DONE
  }

  cancel(id: string): Outcome {
    if (this.running?.id === id) this.running.abort.abort()
    return DONE
  }

  /** Ends what goes on. */
  async close(): Promise<void> {
    this.running?.abort.abort()
    await this.running?.over
  }

  private async all(programme: Programme, needs: Need[], signal: AbortSignal): Promise<void> {
    const { clock, nameOf } = this.deps
    const items: PreflightItem[] = needs.map((need) => ({
      ...{ kind: need.kind, id: need.id, name: nameOf(need), steps: need.steps },
      ...{ substitute: need.substitute, state: 'waiting', reason: 'none', covered: false },
    }))
    const from = clock.now()
    const tell = (to: number | null) => {
      const { id, revision } = programme
      const state = { programme: id, revision, from, to, items: withCovers(programme, items) }
      this.last.set(id, state)
      this.deps.changed(state)
    }
    tell(null)
    const queue = needs.entries()
    const work = async () => {
      for (const [i, need] of queue) {
        const set = (change: Partial<PreflightItem>) => {
          items[i] = { ...(items[i] as PreflightItem), ...change }
          tell(null)
        }
        if (!signal.aborted) set({ state: 'running' })
        const reason = signal.aborted ? 'cancelled' : await this.checked(need, signal)
        set({ state: reason === 'none' ? 'ok' : 'failed', reason })
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    this.running = null
    tell(clock.now())
  }

  /** One that does not end when it is no longer wanted goes on behind: a film that is being made. */
  private async checked(need: Need, signal: AbortSignal): Promise<PreflightReason> {
    let stop = () => {}
    const stopped = new Promise<PreflightReason>((resolve) => {
      stop = () => resolve('cancelled')
      signal.addEventListener('abort', stop)
    })
    try {
      return await Promise.race([this.deps.check(need, signal), stopped])
    } catch (error) {
      this.deps.broken(error)
      return FAILED[need.kind]
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
}

const FAILED: Record<Need['kind'], PreflightReason> = {
  ...{ camera: 'no-picture', still: 'still-broken' },
  ...{ bookmark: 'exhibit-failed', figures: 'figures-failed' },
}
