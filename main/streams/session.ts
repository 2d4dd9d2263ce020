import type { Quality, StreamReason, StreamState, StreamStatus } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import type { Plan } from './arguments'
import { Attempt } from './attempt'
import { stateAfter, waitAfter } from './backoff'
import type { Found } from './diagnose'
import type { Launch, Spawner } from './process'
import type { Release, Starts } from './starts'
import type { Batch, TsReader } from './ts-reader'

/** A run must last this long to count as recovered: one that dies at once keeps its back-off. */
const STEADY = 10_000
/** How long a lost picture counts as "a moment ago". */
const RECENT = 60_000

export interface SessionDeps {
  clock: Clock
  random(): number
  starts: Starts
  spawn: Spawner
  /** What to run, or why nothing can be run. */
  launch(plan: Plan): Launch | StreamReason
  changed(status: StreamStatus): void
  /** A run has its first frame; viewers of the last run must start anew. */
  begun(): void
  frames(batch: Batch, tables: Buffer[]): void
  log(line: string): void
  /** One refused password holds back every stream of the camera. */
  hold: { get(): Hold | undefined; set(hold: Hold | undefined): void }
}

export interface Hold {
  until: number
  reason: StreamReason
}

/** One camera in one quality: keeps ffmpeg running while somebody watches, and says how it is. */
export class Session {
  status: StreamStatus
  private plan: Plan
  private attempt: Attempt | null = null
  private failures = 0
  private liveAt = 0
  private timer: Timer | null = null
  private release: Release = () => {}
  /** Settles when the last ffmpeg that was left is gone. */
  private left: Promise<void> = Promise.resolve()
  /** Grows with every decision; a callback of an earlier one is stale. */
  private turn = 0

  constructor(
    camera: string,
    quality: Quality,
    private deps: SessionDeps,
  ) {
    this.plan = firstPlan(quality)
    this.status = {
      ...{ camera, quality, state: 'idle', reason: 'none', since: deps.clock.now(), nextTryAt: 0 },
      ...{ codec: '', width: 0, height: 0, fps: 0 },
    }
  }

  get resting(): boolean {
    return this.status.state === 'idle' || this.status.state === 'stopped'
  }

  start(): void {
    if (!this.resting) return
    this.failures = 0
    this.become('connecting', 'none')
    this.begin()
  }

  /** Nobody watches any more, or the camera is switched off. Settles when ffmpeg is gone. */
  async stop(state: 'idle' | 'stopped' = 'idle', reason: StreamReason = 'none'): Promise<void> {
    const left = this.leave()
    if (this.status.state !== state || this.status.reason !== reason) this.become(state, reason)
    await left
  }

  /** The camera is reached another way now: opens it anew, as if for the first time. */
  reopen(): void {
    this.failures = 0
    this.restart(firstPlan(this.status.quality))
  }

  /** Somebody asks for a new attempt now, also after a refused password. */
  retry(): void {
    if (this.attempt || this.resting) return
    this.deps.hold.set(undefined)
    void this.leave()
    this.begin()
  }

  /** Ends ffmpeg at once, for the moment when the application ends. */
  kill(): void {
    this.attempt?.kill()
    void this.leave()
  }

  private leave(): Promise<void> {
    const { attempt } = this
    this.turn++
    this.attempt = null
    this.release()
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
    if (attempt) this.left = attempt.leave()
    return this.left
  }

  private begin(): void {
    const hold = this.deps.hold.get()
    const held = (hold?.until ?? 0) - this.deps.clock.now()
    if (hold && held > 0) {
      this.wait(hold.reason, held)
      return
    }
    const launch = this.deps.launch(this.plan)
    if (typeof launch === 'string') this.fail(launch)
    else this.queue(launch)
  }

  private queue(launch: Launch): void {
    this.set({ nextTryAt: 0 })
    const mine = this.turn
    this.release = this.deps.starts.enter(() => {
      if (mine === this.turn) this.attempt = this.open(launch)
    })
  }

  private open(launch: Launch): Attempt {
    const { spawn, clock } = this.deps
    return new Attempt(spawn, launch, clock, {
      first: () => this.first(),
      frames: (batch, reader) => this.frames(batch, reader),
      found: (found) => this.learn(found),
      stalled: (since) => this.become('stalled', 'picture-stopped', since),
      failed: (reason, said) => {
        for (const line of said.slice(-4)) this.deps.log(line)
        if (this.plan.mode === 'copy' && said.some(isUndated)) this.restart({ mode: 'transcode' })
        else this.fail(reason)
      },
    })
  }

  private first(): void {
    this.release()
    this.liveAt = this.deps.clock.now()
    this.deps.begun()
  }

  private frames(batch: Batch, reader: TsReader): void {
    if (reader.hasBFrames && this.plan.wallclock && this.plan.mode === 'copy') {
      this.restart({ wallclock: false })
    } else {
      if (batch.frames > 0) this.live()
      this.deps.frames(batch, reader.tables)
    }
  }

  private live(): void {
    if (this.deps.clock.now() - this.liveAt > STEADY) this.failures = 0
    if (this.status.state !== 'live') this.become('live', 'none')
  }

  private learn(found: Found): void {
    this.set({ ...found })
    // Transcoded without arrival times: H.264 that could not be copied (see `isUndated`).
    const copied = found.codec === 'h264' && (this.plan.mode === 'copy' || this.plan.wallclock)
    const mode = copied ? 'copy' : 'transcode'
    if (mode !== this.plan.mode) this.restart({ mode })
  }

  /** Opens the camera again at once, for a reason that is not a failure. */
  private restart(change: Partial<Plan>): void {
    this.plan = { ...this.plan, ...change }
    const left = this.leave()
    const mine = this.turn
    // Whatever it was before: no picture comes until the camera is open again.
    if (this.status.state !== 'connecting') this.become('connecting', 'none')
    // Many cameras serve only a few at once: the old connection goes first.
    void left.then(() => {
      if (mine === this.turn) this.begin()
    })
  }

  private fail(said: StreamReason): void {
    // What was a stream before is one still, even when it closes the door without a word.
    const reason = said === 'not-a-stream' && this.status.codec ? 'closed-by-camera' : said
    this.failures++
    const ms = waitAfter(reason, this.failures, this.deps.random())
    if (stateAfter(reason, false) === 'refused')
      this.deps.hold.set({ until: this.deps.clock.now() + ms, reason })
    this.wait(reason, ms)
  }

  private wait(reason: StreamReason, ms: number): void {
    const { state, since } = this.status
    const now = this.deps.clock.now()
    // "Since" survives the attempts in between: it says when the picture was lost.
    const lost = state === 'live' ? (this.attempt?.lastFrameAt ?? now) : since
    const wasLive = ['live', 'stalled', 'reconnecting'].includes(state) && now - lost < RECENT
    void this.leave()
    this.set({ state: stateAfter(reason, wasLive), reason, since: lost, nextTryAt: now + ms })
    this.timer = this.deps.clock.setTimeout(() => {
      this.timer = null
      this.begin()
    }, ms)
  }

  private become(state: StreamState, reason: StreamReason, since = this.deps.clock.now()): void {
    this.set({ state, reason, since, nextTryAt: 0 })
  }

  private set(change: Partial<StreamStatus>): void {
    const before = this.status
    const next = { ...before, ...change }
    this.status = next
    if ((Object.keys(next) as (keyof StreamStatus)[]).some((key) => next[key] !== before[key])) {
      this.deps.changed(next)
    }
  }
}

/** What most cameras need; what the first frames tell changes it. */
const firstPlan = (quality: Quality): Plan => ({ mode: 'copy', wallclock: true, quality })

/**
 * RTSP tells no decoding times: with B-frames, whose order arrival times would spoil, ffmpeg can
 * then decode but not copy. The only H.264 that is transcoded.
 */
const isUndated = (line: string) => line.includes('first pts and dts value must be set')
