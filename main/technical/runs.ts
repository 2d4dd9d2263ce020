import { setMaxListeners } from 'node:events'
import type { Camera, TechnicalResult, TechnicalRun } from '../../preload/contract'
import type { Clock } from '../base/clock'

export interface RunDeps {
  clock: Clock
  camera(id: string): Camera | null
  /** Cameras of one device have one line. */
  device(camera: Camera): string
  /** At a time: of all, and of one device. */
  limits(): { parallel: number; perDevice: number }
  check(camera: Camera, run: RunPlan, signal: AbortSignal): Promise<TechnicalResult | null>
  /** Keeps it; says why it could not. */
  keep(result: TechnicalResult): Promise<string | null>
  changed(run: TechnicalRun): void
}

export interface RunPlan {
  id: string
  at: number
  by: string
  /** All of them, and those that are still to be checked. */
  cameras: string[]
  left: string[]
}

/** One check of many cameras: some at a time, until all are done or it is cancelled. */
export class Run {
  private abort = new AbortController()
  private active = new Map<string, string>()
  private waiting: string[]
  private done: number
  private trouble = ''
  /** By camera: they are asked for again and again. */
  private devices = new Map<string, string>()
  /** Ms that each one took. */
  private took: number[] = []
  private state: TechnicalRun['state'] = 'running'
  private finish: () => void = () => {}
  /** Settles when nothing of it goes on any more. */
  readonly over = new Promise<void>((resolve) => {
    this.finish = resolve
  })

  constructor(
    private plan: RunPlan,
    private deps: RunDeps,
  ) {
    this.waiting = [...plan.left]
    this.done = plan.cameras.length - plan.left.length
    // Everything that waits listens: that is no leak.
    setMaxListeners(0, this.abort.signal)
    this.fill()
    this.tell()
  }

  get running(): boolean {
    return this.state === 'running'
  }

  now(): TechnicalRun {
    const { id, at, by, cameras } = this.plan
    const { state, done, trouble } = this
    const active = [...this.active.keys()]
    return { id, state, at, by, total: cameras.length, done, active, left: this.left(), trouble }
  }

  cancel(): void {
    if (!this.running) return
    this.waiting = []
    this.abort.abort()
    this.state = 'cancelled'
    this.settle()
    this.tell()
  }

  private fill(): void {
    const { parallel, perDevice } = this.deps.limits()
    while (this.active.size < parallel) {
      const next = this.waiting.findIndex((id) => this.busy(this.deviceOf(id)) < perDevice)
      if (next < 0) break
      for (const id of this.waiting.splice(next, 1)) void this.check(id)
    }
  }

  private deviceOf(id: string): string {
    const known = this.devices.get(id)
    if (known !== undefined) return known
    const camera = this.deps.camera(id)
    const device = camera ? this.deps.device(camera) : id
    this.devices.set(id, device)
    return device
  }

  private busy(device: string): number {
    return [...this.active.values()].filter((each) => each === device).length
  }

  private async check(id: string): Promise<void> {
    const begun = this.deps.clock.now()
    this.active.set(id, this.deviceOf(id))
    const camera = this.deps.camera(id)
    try {
      // One that was removed meanwhile is done.
      const result = camera && (await this.deps.check(camera, this.plan, this.abort.signal))
      if (result) this.trouble = (await this.deps.keep(result)) ?? this.trouble
    } finally {
      this.active.delete(id)
      if (this.running) this.done++
      this.took.push(this.deps.clock.now() - begun)
      this.next()
    }
  }

  private next(): void {
    if (this.running) this.fill()
    if (this.running && this.active.size === 0 && this.waiting.length === 0) this.state = 'done'
    this.settle()
    this.tell()
  }

  private settle(): void {
    if (!this.running && this.active.size === 0) this.finish()
  }

  private tell(): void {
    this.deps.changed(this.now())
  }

  /** By what those took that are through; nobody knows before. */
  private left(): number | null {
    const open = this.waiting.length + this.active.size
    if (this.took.length === 0 || open === 0) return open === 0 ? 0 : null
    const mean = this.took.reduce((sum, ms) => sum + ms, 0) / this.took.length
    return Math.round(Math.ceil(open / Math.max(1, this.active.size)) * mean)
  }
}
