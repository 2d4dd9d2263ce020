import type { Camera, TechnicalResult } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { completed } from './check'
import { isNight } from './night'
import { type ReadDeps, readStream } from './read-stream'

export interface NightDeps extends ReadDeps {
  clock: Clock
  results(): TechnicalResult[]
  camera(id: string): Camera | null
  /** A check goes on: it measures by itself. */
  busy(): boolean
  keep(result: TechnicalResult): Promise<string | null>
}

/** Ms between two looks, and that one camera is watched for. */
const [EVERY, WATCH] = [60_000, 4_000]
const PICTURES = 3
/** A result older than that (ms) is not completed: the camera is to be checked anew. */
const FRESH = 7 * 86_400_000

/** Completes at night what was checked by day, one camera after another. */
export class Nights {
  private timer: Timer | null = null
  private abort = new AbortController()
  /** Not measured tonight: tried again in an hour. */
  private failed = new Map<string, number>()
  private working: Promise<void> = Promise.resolve()

  constructor(private deps: NightDeps) {
    this.later()
  }

  async close(): Promise<void> {
    this.abort.abort()
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    await this.working
  }

  private later(): void {
    this.timer = this.deps.clock.setTimeout(() => {
      this.working = this.work().finally(() => {
        if (!this.abort.signal.aborted) this.later()
      })
    }, EVERY)
  }

  private async work(): Promise<void> {
    for (const result of this.deps.results()) {
      if (this.abort.signal.aborted || this.deps.busy()) return
      if (this.isDue(result)) await this.complete(result)
    }
  }

  private isDue({ camera, at, standard, findings }: TechnicalResult): boolean {
    const now = this.deps.clock.now()
    const waits = findings.some(({ reason }) => reason === 'waits-for-night')
    const rests = now - (this.failed.get(camera) ?? Number.NEGATIVE_INFINITY) < 3_600_000
    return waits && !rests && now - at < FRESH && isNight(now, standard.night)
  }

  private async complete(result: TechnicalResult): Promise<void> {
    const camera = this.deps.camera(result.camera)
    if (!camera) return
    const { signal } = this.abort
    const wanted = { camera: camera.id, quality: 'main', ms: WATCH, pictures: PICTURES } as const
    const { picture } = await readStream(this.deps, { ...wanted, signal })
    const kept =
      picture !== null &&
      !signal.aborted &&
      (await this.deps.keep(completed(result, camera.name, picture))) === null
    if (!kept) this.failed.set(camera.id, this.deps.clock.now())
  }
}
