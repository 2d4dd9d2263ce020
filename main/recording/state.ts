import type { RingState } from '../../preload/contract'
import type { Clock } from '../base/clock'

export type RingTrouble = Exclude<RingState['reason'], 'none'>

/** A trouble is over when writing has succeeded since, and it did not come back for so long. */
const OVER = 6_000

/** How the ring is, told when it changes. */
export class RingStatus {
  now: RingState
  private trouble: { reason: RingTrouble; at: number; detail: string } | null = null
  private succeededAt = -1

  constructor(
    private clock: Clock,
    private changed: (state: RingState) => void,
    private log: (line: string) => void,
  ) {
    this.now = { state: 'starting', reason: 'none', since: clock.now(), dropped: 0 }
  }

  /** @param detail for the log alone */
  failed(reason: RingTrouble, detail = ''): void {
    this.trouble = { reason, at: this.clock.now(), detail }
  }

  succeeded(): void {
    this.succeededAt = this.clock.now()
  }

  /** The disk has answered: that it was silent is over, also where there was nothing to write. */
  answered(): void {
    if (this.trouble?.reason === 'no-response') this.succeeded()
  }

  /** Judges anew; to be called each second. */
  review(dropped: number): void {
    const { trouble } = this
    const at = this.clock.now()
    if (trouble && this.succeededAt >= trouble.at && at - trouble.at >= OVER) this.trouble = null
    const started = this.succeededAt >= 0
    const state = this.trouble ? 'failed' : started ? 'recording' : 'starting'
    const reason = this.trouble?.reason ?? 'none'
    const same = state === this.now.state && reason === this.now.reason
    if (same && dropped === this.now.dropped) return
    if (!same) this.log(this.line(state, reason, dropped))
    this.now = { state, reason, dropped, since: same ? this.now.since : at }
    this.changed(this.now)
  }

  private line(state: string, reason: string, dropped: number): string {
    const words = [`${this.now.state} → ${state}`, reason, this.trouble?.detail]
    return `ring: ${words.filter(Boolean).join(', ')}, ${dropped} bytes dropped`
  }
}
