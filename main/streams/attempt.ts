import type { StreamReason } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { diagnose, type Found, foundIn, soundIn } from './diagnose'
import type { Launch, Run, Spawner } from './process'
import { type Batch, TsReader } from './ts-reader'

/** Milliseconds without a picture. ffmpeg's own limits never fire on a stream without keyframes. */
const LIMITS = {
  ...{ slow: 4_500, first: 12_000, keyless: 30_000, stalled: 3_000, dead: 10_000, twice: 8_000 },
  /** In place of `dead` where the camera answers: this connection is the one that is broken. */
  deaf: 5_000,
  tick: 500,
}

/** A tick this late means that the machine slept, or that its clock was set. */
const SLEPT = 2_000

export interface AttemptEvents {
  /** The camera has said what it sends. */
  opened(): void
  /** The first keyframe of this run is in the batch that follows. */
  first(): void
  frames(batch: Batch, reader: TsReader): void
  /** The same for what the camera sends, where that comes beside what is shown. */
  firstOriginal?(): void
  originals?(batch: Batch, reader: TsReader): void
  /** Nothing of it for eight seconds, though there is something to be seen. */
  noOriginal?(): void
  found(found: Found): void
  /** The camera sends sound as well. */
  sound?(codec: string): void
  /** Nothing to be seen for five seconds; what is known so far. */
  slow(reason: StreamReason): void
  /** No frame for three seconds; it may still come. */
  stalled(since: number): void
  /** Asked while it is stalled: whether the camera answers elsewhere. */
  answers(): boolean
  /** Called once, and nothing after it. */
  failed(reason: StreamReason, said: string[]): void
}

/**
 * One run of ffmpeg on one camera, until it fails or is left. A left one is never heard again, but
 * for the sound that it names behind the picture for which it was left.
 */
export class Attempt {
  lastFrameAt: number
  /** No frame for three seconds, and no two since. */
  still = false
  /** Frames since it stands still. */
  private late = 0
  private run: Run
  /** Frames from the first keyframe on, and those before it. */
  private frames = 0
  private keyless = 0
  private said: string[] = []
  private reader = new TsReader()
  private second = new TsReader(true)
  private secondBegun: boolean
  private firstAt = 0
  private begunAt: number
  private timer: Timer | null = null
  private over = false
  private slow: StreamReason = 'none'
  private opened = false
  private learnt = false
  /** What follows is of our own. */
  private printed = false
  /** It was left for what it told of its picture. */
  private answered = false

  constructor(
    spawn: Spawner,
    launch: Launch,
    private clock: Clock,
    private events: AttemptEvents,
  ) {
    this.begunAt = clock.now()
    this.secondBegun = !launch.twice
    this.lastFrameAt = this.begunAt
    this.run = spawn(launch, {
      output: (chunk) => this.output(chunk),
      second: (chunk) => this.original(chunk),
      line: (text) => this.line(text, launch.known ?? false),
      end: (failure) => this.end(failure),
    })
    this.watch()
  }

  /** The camera has not said a word for this many milliseconds: it may not know of us. */
  unheard(ms: number): boolean {
    return !this.opened && this.clock.now() - this.begunAt > ms
  }

  /** Settles when ffmpeg is gone. */
  leave(): Promise<void> {
    this.close()
    return this.run.stop()
  }

  kill(): void {
    this.close()
    this.run.kill()
  }

  private close(): void {
    this.over = true
    if (this.timer) this.clock.clearTimeout(this.timer)
  }

  private output(chunk: Buffer): void {
    if (this.over) return
    this.open()
    const batch = this.reader.push(chunk)
    if (this.frames === 0 && batch.keyframes.length === 0) {
      this.keyless += batch.frames
      return
    }
    if (batch.frames > 0) this.picture(batch.frames)
    this.events.frames(batch, this.reader)
  }

  private original(chunk: Buffer): void {
    if (this.over) return
    const batch = this.second.push(chunk)
    if (!this.secondBegun && batch.keyframes.length === 0) return
    if (!this.secondBegun) this.events.firstOriginal?.()
    this.secondBegun = true
    this.events.originals?.(batch, this.second)
  }

  private picture(frames: number): void {
    if (this.frames === 0) this.firstAt = this.clock.now()
    if (this.frames === 0) this.events.first()
    this.frames += frames
    // When its own time limit passes, ffmpeg gives out the one frame that it held back.
    this.late += frames
    if (this.still && this.late < 2) return
    this.lastFrameAt = this.clock.now()
    this.still = false
  }

  private line(text: string, known: boolean): void {
    if (this.answered) this.hear(text)
    if (this.over) return
    this.said.push(text)
    if (this.said.length > 40) this.said.shift()
    if (/^Input #|Could not find codec parameters/.test(text)) this.open()
    if (!known && !this.printed) this.learn(text)
  }

  private open(): void {
    if (this.opened) return
    this.opened = true
    this.events.opened()
  }

  /** The first picture is the one that is played; what follows "Output" is our own. */
  private learn(text: string): void {
    this.hear(text)
    const found = this.learnt ? null : foundIn(text)
    this.learnt ||= found !== null
    if (!found || this.over) return
    this.events.found(found)
    this.answered = this.over
  }

  private hear(text: string): void {
    this.printed ||= text.startsWith('Output #')
    const sound = this.printed ? null : soundIn(text)
    if (sound) this.events.sound?.(sound)
  }

  private end(failure?: string): void {
    if (this.over) return
    this.fail(failure === undefined ? this.diagnosis() : notStarted(failure))
  }

  private diagnosis(): StreamReason {
    const lasted = this.clock.now() - this.begunAt
    const hadFrames = this.frames + this.keyless > 0
    return diagnose({ stderr: this.said.join('\n'), lasted, hadFrames })
  }

  private fail(reason: StreamReason): void {
    this.close()
    this.events.failed(reason, this.said)
  }

  private watch(): void {
    const due = this.clock.now() + LIMITS.tick
    this.timer = this.clock.setTimeout(() => {
      this.excuse(this.clock.now() - due)
      this.check(this.clock.now() - this.lastFrameAt)
      if (!this.over) this.watch()
    }, LIMITS.tick)
  }

  /** Time that nobody lived through is no silence of the camera. */
  private excuse(late: number): void {
    if (Math.abs(late) < SLEPT) return
    this.begunAt += late
    this.firstAt += late
    this.lastFrameAt += late
  }

  private check(silence: number): void {
    const waits = this.frames > 0 && !this.secondBegun
    if (waits && this.lastFrameAt - this.firstAt > LIMITS.twice) this.events.noOriginal?.()
    else if (this.frames === 0) this.checkFirst(silence)
    else if (silence > LIMITS.dead) this.fail('picture-stopped')
    else if (silence > LIMITS.deaf && this.events.answers()) this.fail('picture-stopped')
    else if (silence > LIMITS.stalled && !this.still) {
      this.still = true
      this.late = 0
      this.events.stalled(this.lastFrameAt)
    }
  }

  private checkFirst(silence: number): void {
    if (silence > (this.keyless ? LIMITS.keyless : LIMITS.first)) {
      if (this.keyless) this.fail('no-keyframe')
      else this.fail(this.opened ? 'no-picture' : 'no-answer')
    } else if (silence > LIMITS.slow && this.slow !== this.known) {
      this.slow = this.known
      this.events.slow(this.slow)
    }
  }

  private get known(): StreamReason {
    if (this.keyless) return 'no-keyframe'
    return this.opened ? 'no-picture-yet' : 'no-answer-yet'
  }
}

const notStarted = (failure: string): StreamReason =>
  failure.includes('ENOENT') ? 'ffmpeg-missing' : 'ffmpeg-failed'
