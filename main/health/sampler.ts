import type { Health } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import type { Children } from './children'
import type { DelayMeter } from './delay'
import type { ProcFigures } from './proc'
import { CpuMeter, type Metric, ofElectron, ofFfmpeg } from './processes'

/** Milliseconds: how old an answer may be, how soon nobody asks any more, how long a first look. */
const [FRESH, FORGOTTEN, FIRST] = [1_000, 10_000, 500]

/** What the sampler does not measure itself. */
export type Given = Pick<Health, 'uptime' | 'streams' | 'windows' | 'incidents' | 'versions'>

export interface SamplerDeps {
  clock: Clock
  cores: number
  children: Pick<Children, 'pids'>
  delay: Pick<DelayMeter, 'start' | 'stop' | 'take'>
  /** Electron's `app.getAppMetrics`: processor time since the last call. */
  metrics(): Metric[]
  proc(pid: number): Promise<ProcFigures | null>
  handles(): Promise<number | null>
  diskFree(): Promise<number | null>
  given(): Given
}

/** Measures the station when somebody asks, at most once a second, and costs nothing otherwise. */
export class Sampler {
  private meter: CpuMeter
  private last: { at: number; health: Promise<Health> } | null = null
  private rest: Timer | null = null

  constructor(private deps: SamplerDeps) {
    this.meter = new CpuMeter(deps.cores)
  }

  read(): Promise<Health> {
    const { clock } = this.deps
    const now = clock.now()
    if (this.rest) clock.clearTimeout(this.rest)
    this.rest = clock.setTimeout(() => this.stop(), FORGOTTEN)
    // A clock that was set back must not keep an old answer for ever.
    const age = this.last ? Math.abs(now - this.last.at) : Number.POSITIVE_INFINITY
    if (!this.last || age >= FRESH) {
      const health = this.last ? this.measure() : this.first()
      this.last = { at: now, health }
      health.catch(() => this.stop())
    }
    return this.last.health
  }

  /** Loads are differences: the first needs a moment to have any. */
  private async first(): Promise<Health> {
    const { clock, delay } = this.deps
    delay.start()
    await this.measure()
    await new Promise<void>((resolve) => clock.setTimeout(resolve, FIRST))
    return this.measure()
  }

  private async measure(): Promise<Health> {
    const { clock, children, delay, metrics, cores } = this.deps
    const electron = metrics()
    const pids = [...children.pids]
    const proc = await this.procOf([...electron.map(({ pid }) => pid), ...pids])
    const [handles, diskFree] = await Promise.all([this.deps.handles(), this.deps.diskFree()])
    const now = clock.now()
    return {
      ...this.deps.given(),
      ...{ at: now, cores, handles, diskFree, delayP99: delay.take() },
      processes: [...ofElectron(electron, proc), ofFfmpeg(pids, proc, this.meter, now)],
    }
  }

  private async procOf(pids: number[]): Promise<Map<number, ProcFigures>> {
    const read = await Promise.all(
      pids.map(async (pid) => [pid, await this.deps.proc(pid)] as const),
    )
    return new Map(read.flatMap(([pid, figures]) => (figures ? [[pid, figures] as const] : [])))
  }

  private stop(): void {
    this.deps.delay.stop()
    this.last = null
  }
}
