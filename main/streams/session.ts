import type { Encoder, Quality, StreamReason, StreamStatus } from '../../preload/contract'
import type { Held } from './accounts'
import type { Plan } from './arguments'
import { Attempt } from './attempt'
import { stateAfter } from './backoff'
import type { Found } from './diagnose'
import { blamesEncoder } from './encoders'
import * as plans from './plan'
import type { Launch } from './process'
import { Recovery } from './recovery'
import { Schedule } from './schedule'
import type { SessionDeps } from './session-deps'
import { Status } from './status'
import type { Batch, TsReader } from './ts-reader'
import { Undecodable } from './undecodable'

/** A run must last this long to count as recovered: one that dies at once keeps its back-off. */
const STEADY = 10_000
/** How long a lost picture counts as "a moment ago". */
const RECENT = 60_000
/** An attempt that has heard nothing for so long began while nobody was there. */
const VOID = 2_500
/** What nobody sees comes back later than what is on screen, by this much and at most twice it. */
const COURTESY = 2_000

/** One camera in one quality: keeps ffmpeg running while somebody watches, and says how it is. */
export class Session {
  private line: Status
  private recovery: Recovery
  private schedule: Schedule
  private undecoded: Undecodable
  private plan: Plan
  private attempt: Attempt | null = null
  private liveAt = 0
  /** Settles when the last ffmpeg that was left is gone. */
  private left: Promise<void> = Promise.resolve()

  constructor(
    camera: string,
    quality: Quality,
    private deps: SessionDeps,
  ) {
    this.plan = plans.firstPlan(quality)
    this.line = new Status(camera, quality, deps)
    this.recovery = new Recovery(deps, () => this.returned())
    this.schedule = new Schedule(deps, () => this.open())
    this.undecoded = new Undecodable(deps.clock)
  }

  get status(): StreamStatus {
    return this.line.now
  }

  /** Who encodes now; empty when nothing is encoded. */
  get encoder(): Encoder | '' {
    return this.attempt ? this.status.transcoded : ''
  }

  /** What is kept comes with its sound, and takes the place of what is shown. */
  get keepsSound(): boolean {
    return this.plan.mode === 'copy' && this.plan.original === true
  }

  get resting(): boolean {
    return this.line.is('idle', 'stopped')
  }

  start(): void {
    if (!this.resting) return
    this.line.become('connecting', 'none')
    this.schedule.now(false)
  }

  /** Nobody watches any more, or the camera is switched off. Settles when ffmpeg is gone. */
  async stop(state: 'idle' | 'stopped' = 'idle', reason: StreamReason = 'none'): Promise<void> {
    this.recovery.reset()
    const left = this.leave()
    if (!this.line.is(state) || this.status.reason !== reason) this.line.become(state, reason)
    await left
  }

  /** The camera is reached another way now: opens it anew, as if for the first time. */
  reopen(): void {
    this.recovery.reset()
    this.restart(plans.firstPlan(this.status.quality))
  }

  /** Another encoder is to be used: opens the stream anew where one is in use. */
  recode(wanted: Encoder): void {
    this.plan = { ...this.plan, software: false }
    if (this.encoder && this.encoder !== wanted) this.restart({})
  }

  /** Somebody asks for a new attempt now, also after a refused password. */
  retry(): void {
    if (this.attempt || this.resting) return
    this.deps.account.forgive()
    this.schedule.now(false)
  }

  /** Something was found out about the account. */
  told(): void {
    this.schedule.wake()
  }

  /** A viewer's decoder makes nothing of what it gets; to be told each second while it lasts. */
  undecodable(): void {
    if (!this.attempt || !this.line.is('live', 'stalled')) return
    const ms = this.undecoded.seen()
    if (this.line.is('live')) this.line.become('stalled', 'undecodable')
    if (ms > Undecodable.LIMIT && !this.withoutHardware('undecodable', [])) this.fail('undecodable')
  }

  /** Ends ffmpeg at once, for the moment when the application ends. */
  kill(): void {
    this.recovery.reset()
    this.attempt?.kill()
    void this.leave()
  }

  private leave(): Promise<void> {
    const { attempt } = this
    this.attempt = null
    this.schedule.cancel()
    this.undecoded.over()
    if (attempt) this.left = attempt.leave()
    return this.left
  }

  /** False when nothing was started after all. */
  private open(): boolean {
    const rest = this.schedule.again ? this.recovery.hopeless() : 0
    const held = rest > 0 ? null : this.deps.account.ask()
    if (rest > 0) this.rest(rest)
    else if (held) this.hold(held)
    else return this.launch()
    return false
  }

  /** Nobody answers there: the watch on the address will tell. */
  private rest(ms: number): void {
    const left = this.status.since + RECENT - this.deps.clock.now()
    const recent = this.line.is('reconnecting') && left > 0
    const state = recent ? 'reconnecting' : 'unreachable'
    this.line.set({ state, reason: this.recovery.finding, nextTryAt: 0 })
    this.schedule.in(recent ? Math.min(ms, left) : ms)
  }

  private hold({ reason, ms }: Held): void {
    if (reason === 'none') this.schedule.in(ms, { held: true })
    else this.wait(reason, ms, true)
  }

  private launch(): boolean {
    const launch = this.deps.launch(this.plan)
    if (typeof launch === 'string') {
      this.fail(launch)
      return false
    }
    this.line.set({ transcoded: launch.encoder ?? '', nextTryAt: 0 })
    this.recovery.tried()
    this.attempt = this.run(launch)
    return true
  }

  private run(launch: Launch): Attempt {
    const { spawn, clock } = this.deps
    return new Attempt(spawn, launch, clock, {
      opened: () => this.opened(),
      first: () => this.first(),
      frames: (batch, reader) => this.frames(batch, reader),
      firstOriginal: () => this.deps.originalBegun?.(),
      originals: (batch, { tables }) => this.deps.originals?.(batch, tables),
      found: (found) => this.learn(found),
      sound: (codec) => this.hear(codec),
      noOriginal: () => this.withoutOriginal(),
      slow: (reason) => this.slow(reason),
      stalled: (since) => {
        this.line.become('stalled', 'picture-stopped', since)
        this.recovery.suspect()
      },
      answers: () => this.recovery.answers,
      failed: (reason, said) => {
        this.line.quote(said)
        if (this.withoutOriginal(said) || this.withoutHardware(reason, said)) return
        if (this.plan.mode === 'copy' && said.some(plans.isUndated))
          this.restart({ mode: 'transcode', grouped: true })
        else this.fail(reason)
      },
    })
  }

  /** What is shown matters more than what the ring would have had of it. */
  private withoutOriginal(said?: string[]): boolean {
    if (!this.plan.original || (said && !plans.blamesOriginal(said))) return false
    this.deps.log(
      'what the camera sends cannot be kept whole: without its sound, or as it is shown',
    )
    this.restart(plans.withLess(this.plan))
    return true
  }

  /** What hardware could not do, software does at once. */
  private withoutHardware(reason: StreamReason, said: string[]): boolean {
    const { encoder } = this
    if (!encoder || encoder === 'software') return false
    const atFault = blamesEncoder(said)
    if (!atFault && !plans.isPictureless(reason)) return false
    this.deps.log(`${encoder} gave no picture: software from now on`)
    this.restart({ software: true })
    if (atFault) this.deps.encoderFailed?.(encoder, said)
    return true
  }

  /** The costly part is over: others may open theirs while this one waits for its keyframe. */
  private opened(): void {
    this.schedule.begun()
    this.deps.account.accepted()
  }

  private slow(reason: StreamReason): void {
    const known = reason === 'no-answer-yet' || reason === `${this.status.reason}-yet`
    if (this.line.is('connecting') || !known) this.line.set({ reason })
  }

  private first(): void {
    this.liveAt = this.deps.clock.now()
    this.deps.begun()
  }

  private frames(batch: Batch, reader: TsReader): void {
    if (reader.hasBFrames && this.plan.wallclock && this.plan.mode === 'copy') {
      this.restart({ wallclock: false })
    } else {
      if (batch.frames > 0 && !this.attempt?.still && !this.undecoded.lasts) this.live()
      this.deps.frames(batch, reader.tables)
    }
  }

  private live(): void {
    this.recovery.live(this.deps.clock.now() - this.liveAt > STEADY)
    if (!this.line.is('live')) this.line.become('live', 'none')
  }

  private learn(found: Found): void {
    this.line.set({ ...found })
    const change = plans.learnt(found, this.plan)
    if (change) this.restart(change)
  }

  private hear(codec: string): void {
    const change = plans.withSoundOf(codec, this.plan)
    if (change && !this.resting) this.restart(change)
    else this.plan = { ...this.plan, sound: codec, ...change }
  }

  /** Opens the camera again at once, for a reason that is not a failure. */
  private restart(change: Partial<Plan>): void {
    this.plan = { ...this.plan, ...change }
    const left = this.leave()
    // Whatever it was before: no picture comes until the camera is open again.
    if (!this.line.is('connecting')) this.line.become('connecting', 'none')
    // Many cameras serve only a few at once: the old connection goes first.
    this.schedule.after(left, false)
  }

  /** Somebody answers at the address again, where nobody did. */
  private returned(): void {
    const delay = this.recovery.shown ? 0 : COURTESY * (1 + this.deps.random())
    if (this.attempt?.unheard(VOID)) this.schedule.after(this.leave(), true)
    else if (!this.attempt && this.schedule.waits) this.schedule.in(delay, { again: true })
  }

  private fail(said: StreamReason): void {
    // What was a stream before is one still, even when it closes the door without a word.
    const worked = this.status.codec !== ''
    const reason = said === 'not-a-stream' && worked ? 'closed-by-camera' : said
    const refused = stateAfter(reason, false) === 'refused'
    if (refused) {
      this.recovery.reset()
      this.wait(reason, this.deps.account.refused(reason), true)
    } else {
      this.deps.account.undecided()
      this.wait(reason, this.recovery.failed(reason, worked), false)
    }
  }

  private wait(reason: StreamReason, ms: number, held: boolean): void {
    const { state, since } = this.status
    const now = this.deps.clock.now()
    // "Since" survives the attempts in between: it says when the picture was lost.
    const lost = state === 'live' ? (this.attempt?.lastFrameAt ?? now) : since
    const wasLive = this.line.is('live', 'stalled', 'reconnecting') && now - lost < RECENT
    void this.leave()
    this.line.set({ state: stateAfter(reason, wasLive), reason, since: lost, nextTryAt: now + ms })
    this.schedule.in(ms, { again: true, held })
  }
}
