import type { ForwardReason, ForwardState, ForwardStatus } from '../../preload/contract'
import type { Batch } from '../streams'
import { stateAfter, waitAfter } from './diagnose'
import { type Job, Publisher, type PublisherDeps } from './publisher'
import { Rate } from './rate'

/** Milliseconds. */
const LIMITS = {
  /** From the first byte on: a camera's ffmpeg may be started anew for its sound. */
  settle: 1_500,
  /** Without a picture from the camera the receiver is left: it shows no standing picture as live. */
  silent: 5_000,
  /** Nothing taken: told, and given up. */
  stalled: 5_000,
  dead: 15_000,
  /** Until the receiver takes the first byte. */
  start: 12_000,
  /** The same while hundreds want to start. */
  turn: 120_000,
  /** What lasted this long was a success. */
  steady: 10_000,
}

export interface ForwardDeps extends PublisherDeps {
  random(): number
  changed(status: ForwardStatus): void
  log(line: string): void
}

/** One camera's way to its receiver: keeps one ffmpeg publishing while there are pictures. */
export class Forward {
  status: ForwardStatus
  private job: Job | null = null
  private publisher: Publisher | null = null
  private begunAt = 0
  /** For its turn to start an ffmpeg. */
  private waits = false
  private upAt = 0
  private bytes = 0
  private takenAt = 0
  private pictureAt = 0
  private runAt = 0
  private failures = 0
  private droppedBefore = 0
  private rate = new Rate()
  private quoted = ''

  constructor(
    camera: string,
    private deps: ForwardDeps,
  ) {
    const since = deps.clock.now()
    this.status = {
      ...{ camera, state: 'off', reason: 'none', since, nextTryAt: 0, kbps: 0, dropped: 0 },
    }
  }

  /** Bytes that the receiver took of this attempt. */
  get taken(): number {
    return this.bytes
  }

  get active(): boolean {
    return this.publisher !== null
  }

  /** Begins to wait for pictures, or goes elsewhere. */
  start(job: Job): void {
    this.leave()
    this.job = job
    this.failures = 0
    this.become('waiting', 'no-picture')
  }

  /** Ends it, for as long as there is a reason. */
  rest(state: ForwardState, reason: ForwardReason): void {
    this.job = null
    this.leave()
    this.failures = 0
    this.become(state, reason)
  }

  retry(): void {
    this.set({ nextTryAt: 0 })
  }

  /** The camera's ffmpeg begins anew: its clock too, so that nothing continues. */
  begun(): void {
    this.runAt = this.deps.clock.now()
    if (!this.publisher) return
    this.leave()
    if (this.status.state === 'forwarding') this.become('starting', 'none')
  }

  batch(batch: Batch, tables: Buffer[]): void {
    const now = this.deps.clock.now()
    if (!this.job) return
    if (batch.frames > 0) this.pictureAt = now
    if (!this.publisher && batch.keyframes.length > 0 && this.mayTry(now)) this.open(this.job)
    this.publisher?.push(batch, tables)
  }

  /**
   * To be called each second.
   * @param missing why nothing comes, when nothing comes
   */
  tick(missing: ForwardReason = 'no-picture'): void {
    const now = this.deps.clock.now()
    if (!this.job) return
    if (now - this.pictureAt > LIMITS.silent) this.wait(missing)
    else if (this.publisher) this.look(now)
  }

  /** Settles when its ffmpeg is gone. */
  async stop(): Promise<void> {
    const { publisher } = this
    this.publisher = null
    await publisher?.stop()
  }

  kill(): void {
    this.publisher?.kill()
  }

  /** Whether the receiver takes what it gets. */
  private look(now: number): void {
    const quiet = now - Math.max(this.takenAt, this.begunAt)
    if (this.bytes === 0) {
      if (quiet > (this.waits ? LIMITS.turn : LIMITS.start)) this.failed('no-answer', [])
    } else if (quiet > LIMITS.dead) this.failed('takes-nothing', [])
    else if (quiet > LIMITS.stalled) this.become('stalled', 'takes-nothing')
    if (this.publisher && this.status.state === 'forwarding' && now - this.upAt > LIMITS.steady)
      this.failures = 0
    this.figures(now)
  }

  private mayTry(now: number): boolean {
    return now >= this.status.nextTryAt && now - this.runAt >= LIMITS.settle
  }

  private open(job: Job): void {
    const { clock } = this.deps
    this.begunAt = clock.now()
    this.waits = true
    this.bytes = 0
    this.takenAt = 0
    // While it is tried again it stays what it was: nothing is better yet.
    if (this.status.state === 'waiting') this.become('starting', 'none')
    else this.set({ nextTryAt: 0 })
    const publisher: Publisher = new Publisher(job, this.deps, {
      launched: () => {
        this.begunAt = clock.now()
        this.waits = false
      },
      taken: (bytes) => publisher === this.publisher && this.took(bytes),
      failed: (reason, said) => publisher === this.publisher && this.failed(reason, said),
    })
    this.publisher = publisher
  }

  private took(bytes: number): void {
    const now = this.deps.clock.now()
    this.rate.note(now, bytes - this.bytes)
    this.bytes = bytes
    this.takenAt = now
    if (this.status.state === 'forwarding') return
    this.upAt = now
    this.quoted = ''
    this.become('forwarding', 'none')
  }

  private failed(reason: ForwardReason, said: string[]): void {
    this.quote(said)
    this.leave()
    this.failures++
    const wait = waitAfter(reason, this.failures, this.deps.random())
    this.become(stateAfter(reason), reason, this.deps.clock.now() + wait)
  }

  private wait(missing: ForwardReason): void {
    this.leave()
    const { state, reason } = this.status
    if (state !== 'waiting' || reason !== missing) this.become('waiting', missing)
  }

  private leave(): void {
    const { publisher } = this
    this.publisher = null
    if (!publisher) return
    this.droppedBefore += publisher.feed.dropped
    void publisher.stop()
    this.rate.clear()
    this.set({ kbps: 0, dropped: this.droppedBefore })
  }

  private figures(now: number): void {
    const kbps = this.rate.kbps(now)
    const before = this.status.kbps
    const dropped = this.droppedBefore + (this.publisher?.feed.dropped ?? 0)
    // A figure that wavers by little is not worth a message to every window.
    const same = before > 0 && kbps > 0 && Math.abs(kbps - before) < before * 0.1
    this.set({ kbps: same ? before : kbps, dropped })
  }

  private become(state: ForwardState, reason: ForwardReason, nextTryAt = 0): void {
    const { state: before, reason: why, since } = this.status
    const now = this.deps.clock.now()
    const both = before === 'forwarding' || state === 'forwarding' || !TROUBLE.has(before)
    // "Since" survives what is tried in between: it says when the receiver was lost.
    const keeps = before === state || (!both && TROUBLE.has(state))
    if (state !== before || reason !== why) {
      const words = reason === 'none' ? '' : `, ${reason}`
      this.deps.log(`${before} → ${state}${words}, after ${((now - since) / 1000).toFixed(1)} s`)
    }
    this.set({ state, reason, nextTryAt, since: keeps ? since : now })
  }

  private quote(all: string[]): void {
    const said = all.filter((line) => !/^(?: |frame=|video:|Output #|Stream mapping)/.test(line))
    const words = said.slice(-3).map((line) => line.replace(/0x[0-9a-f]+/g, ''))
    if (words.join() !== this.quoted) for (const line of words) this.deps.log(line)
    this.quoted = words.join()
  }

  private set(change: Partial<ForwardStatus>): void {
    const before = this.status
    this.status = { ...before, ...change }
    const keys = Object.keys(change) as (keyof ForwardStatus)[]
    if (keys.some((key) => before[key] !== this.status[key])) this.deps.changed(this.status)
  }
}

const TROUBLE = new Set<ForwardState>(['starting', 'stalled', 'refused', 'unreachable'])
