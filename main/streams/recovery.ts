import type { StreamReason } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { spread, UNANSWERED, waitAfter } from './backoff'
import { isShown } from './importance'
import type { Watch, Watcher } from './watches'

export interface RecoveryDeps {
  clock: Clock
  random(): number
  /** Smaller is more important: who is on screen comes first. */
  rank(): number
  /** Null when the camera's address cannot be looked after. */
  watch(watcher: Watcher): Watch | null
}

/** An attempt that ended so found nobody there, or may have. */
const GONE = ['connection-refused', 'no-route', 'host-unknown'] as const
const UNCLEAR: StreamReason[] = ['no-answer', 'closed-by-camera', 'picture-stopped', 'not-a-stream']

/** When a stream that has failed is tried again. */
export class Recovery {
  private failures = 0
  private since = 0
  private triedAt = 0
  private watch: Watch | null = null

  constructor(
    private deps: RecoveryDeps,
    private back: () => void,
  ) {}

  get shown(): boolean {
    return isShown(this.deps.rank())
  }

  /** Somebody answers at the camera's address. */
  get answers(): boolean {
    return this.watch?.answer === 'answers'
  }

  /** Milliseconds to wait after this failure. */
  failed(reason: StreamReason, worked: boolean): number {
    const now = this.deps.clock.now()
    if (this.failures++ === 0) this.since = now
    this.look(reason)
    const { failures, shown } = this
    const lasting = now - this.since
    return waitAfter({ reason, failures, lasting, shown, worked }, this.deps.random())
  }

  tried(): void {
    this.triedAt = this.deps.clock.now()
  }

  /** The picture stands still: is anybody there? */
  suspect(): void {
    this.look('picture-stopped')
  }

  /** Why nobody answers there. */
  get finding(): StreamReason {
    const answer = this.watch?.answer ?? 'answers'
    return answer === 'answers' ? 'no-answer' : answer
  }

  /** Milliseconds for which no attempt makes sense: nobody answers, and a return will be noticed. */
  hopeless(): number {
    if ((this.watch?.answer ?? 'answers') === 'answers') return 0
    const again = this.triedAt + spread(UNANSWERED, this.deps.random())
    return Math.max(0, again - this.deps.clock.now())
  }

  /** There is a picture; with `steady`, for so long that what was before no longer counts. */
  live(steady: boolean): void {
    this.end()
    if (steady) this.failures = 0
  }

  /** As if nothing had been before. */
  reset(): void {
    this.end()
    this.failures = 0
  }

  private look(reason: StreamReason): void {
    this.watch ??= this.deps.watch({
      rank: this.deps.rank,
      returned: () => {
        this.failures = 0
        this.back()
      },
    })
    const gone = GONE.find((each) => each === reason)
    if (gone || UNCLEAR.includes(reason)) this.watch?.look(gone)
  }

  private end(): void {
    this.watch?.end()
    this.watch = null
  }
}
