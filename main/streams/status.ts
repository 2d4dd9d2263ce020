import type { Quality, StreamReason, StreamState, StreamStatus } from '../../preload/contract'
import type { Clock } from '../base/clock'

export interface StatusDeps {
  clock: Clock
  changed(status: StreamStatus): void
  log(line: string): void
}

/** What ffmpeg prints of its work at every end. */
const STATISTICS = /^(?: |frame=|video:|Output #|Stream mapping)/

/** How one stream is: told when it changes, and written down once for each change of state. */
export class Status {
  now: StreamStatus
  private loggedAt: number
  /** Last words of ffmpeg in the log: they are not written again and again. */
  private quoted = ''

  constructor(
    camera: string,
    quality: Quality,
    private deps: StatusDeps,
  ) {
    this.loggedAt = deps.clock.now()
    this.now = {
      ...{ camera, quality, state: 'idle', reason: 'none', since: this.loggedAt, nextTryAt: 0 },
      ...{ codec: '', width: 0, height: 0, fps: 0, transcoded: '' },
    }
  }

  /** Whether it is in one of these states. */
  is(...states: StreamState[]): boolean {
    return states.includes(this.now.state)
  }

  become(state: StreamState, reason: StreamReason, since = this.deps.clock.now()): void {
    this.set({ state, reason, since, nextTryAt: 0 })
  }

  set(change: Partial<StreamStatus>): void {
    const before = this.now
    const next = { ...before, ...change }
    this.now = next
    if (next.state !== before.state || next.reason !== before.reason) this.write(before)
    if ((Object.keys(next) as (keyof StreamStatus)[]).some((key) => next[key] !== before[key])) {
      this.deps.changed(next)
    }
  }

  /** Writes down what ffmpeg said at its end. */
  quote(all: string[]): void {
    const said = all.filter((line) => !STATISTICS.test(line)).slice(-4)
    const words = said.join('\n').replace(/0x[0-9a-f]+/g, '')
    if (words !== this.quoted) for (const line of said) this.deps.log(line)
    this.quoted = words
  }

  private write(before: StreamStatus): void {
    const { state, reason } = this.now
    const at = this.deps.clock.now()
    const seconds = ((at - this.loggedAt) / 1000).toFixed(1)
    this.loggedAt = at
    if (state === 'live') this.quoted = ''
    const why = reason === 'none' ? '' : `, ${reason}`
    this.deps.log(`${before.state} → ${state}${why}, after ${seconds} s`)
  }
}
