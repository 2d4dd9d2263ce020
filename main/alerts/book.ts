import type { Alert, ScreenId } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import type { Condition } from './conditions'

/** More at once than anybody takes note of one by one. */
const MOST = 500
/** For so long (ms) is told that a picture is back which was known to be gone. */
const BACK = 30_000

/** What nobody has taken note of yet: one alert a camera, the latest. */
export class Book {
  private alerts = new Map<string, Alert>()
  /** Since when cameras are not fine. */
  private bad = new Map<string, number>()
  private leaving = new Map<string, Timer>()

  constructor(
    private clock: Clock,
    private changed: () => void,
  ) {}

  /** The newest first. */
  all(): Alert[] {
    return [...this.alerts.values()].reverse()
  }

  /** A camera's condition changed for good. */
  condition(camera: string, before: Condition, now: Condition, since: number): void {
    if (now === 'fine') this.back(camera, since)
    else if (before === 'fine') this.trouble(camera, now, since)
    else this.rename(camera, now)
  }

  /** No trouble is covered by it that nobody has taken note of. */
  mark(camera: string, from: ScreenId): void {
    const kind = this.alerts.get(camera)?.kind ?? 'mark'
    if (kind !== 'mark' && kind !== 'back') return
    this.put({ camera, kind: 'mark', at: this.clock.now(), after: 0, from })
  }

  /** Somebody has taken note; of all when `cameras` is null. */
  acknowledge(cameras: readonly string[] | null): void {
    const before = this.alerts.size
    for (const camera of cameras ?? [...this.alerts.keys()]) this.drop(camera)
    if (this.alerts.size !== before) this.changed()
  }

  /** Forgets cameras that are not there any more. */
  prune(there: ReadonlySet<string>): void {
    for (const camera of this.bad.keys()) if (!there.has(camera)) this.bad.delete(camera)
    this.acknowledge([...this.alerts.keys()].filter((camera) => !there.has(camera)))
  }

  private trouble(camera: string, kind: Alert['kind'], since: number): void {
    this.bad.set(camera, since)
    this.put({ camera, kind, at: this.clock.now(), after: 0, from: null })
  }

  /** The same trouble by another name: no news for who knows of it. */
  private rename(camera: string, kind: Alert['kind']): void {
    const alert = this.alerts.get(camera)
    if (!alert || alert.kind === 'mark') return
    this.alerts.set(camera, { ...alert, kind })
    this.changed()
  }

  private back(camera: string, at: number): void {
    const since = this.bad.get(camera)
    this.bad.delete(camera)
    const unknown = this.alerts.has(camera)
    const after = since === undefined ? 0 : Math.max(0, at - since)
    this.put({ camera, kind: 'back', at: this.clock.now(), after, from: null })
    // Who never knew that it was gone is to see that it was.
    if (unknown) return
    const timer = this.clock.setTimeout(() => this.acknowledge([camera]), BACK)
    this.leaving.set(camera, timer)
  }

  private put(alert: Alert): void {
    this.drop(alert.camera)
    this.alerts.set(alert.camera, alert)
    const [oldest] = this.alerts.keys()
    if (this.alerts.size > MOST && oldest !== undefined) this.drop(oldest)
    this.changed()
  }

  private drop(camera: string): void {
    const timer = this.leaving.get(camera)
    if (timer) this.clock.clearTimeout(timer)
    this.leaving.delete(camera)
    this.alerts.delete(camera)
  }
}
