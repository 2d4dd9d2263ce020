import type { StreamReason } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { diagnose, type Found, foundIn } from './diagnose'
import type { Launch, Run, Spawner } from './process'
import { type Batch, TsReader } from './ts-reader'

/** Milliseconds without a picture. ffmpeg's own limits never fire on a stream without keyframes. */
const LIMITS = { first: 12_000, stalled: 3_000, dead: 10_000, tick: 500 }

export interface AttemptEvents {
  /** The first frame of this run is in the batch that follows. */
  first(): void
  frames(batch: Batch, reader: TsReader): void
  found(found: Found): void
  /** No frame for three seconds; it may still come. */
  stalled(since: number): void
  /** Called once, and nothing after it. */
  failed(reason: StreamReason, said: string[]): void
}

/** One run of ffmpeg on one camera, until it fails or is left; a left one is never heard again. */
export class Attempt {
  lastFrameAt: number
  private run: Run
  private frames = 0
  private said: string[] = []
  private reader = new TsReader()
  private readonly begunAt: number
  private timer: Timer | null = null
  private over = false
  private dim = false
  /** The camera has said what it sends. */
  private opened = false
  private learnt = false

  constructor(
    spawn: Spawner,
    launch: Launch,
    private clock: Clock,
    private events: AttemptEvents,
  ) {
    this.begunAt = clock.now()
    this.lastFrameAt = this.begunAt
    this.run = spawn(launch, {
      output: (chunk) => this.output(chunk),
      line: (text) => this.line(text, launch.known ?? false),
      end: (failure) => this.end(failure),
    })
    this.watch()
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
    const batch = this.reader.push(chunk)
    if (batch.frames > 0) {
      if (this.frames === 0) this.events.first()
      this.frames += batch.frames
      this.lastFrameAt = this.clock.now()
      this.dim = false
    }
    this.events.frames(batch, this.reader)
  }

  private line(text: string, known: boolean): void {
    if (this.over) return
    this.said.push(text)
    if (this.said.length > 40) this.said.shift()
    if (/^Input #|Could not find codec parameters/.test(text)) this.opened = true
    if (!known && !this.learnt) this.learn(text)
  }

  /** The first picture is the one that is played; what follows "Output" is our own. */
  private learn(text: string): void {
    const found = foundIn(text)
    this.learnt = found !== null || text.startsWith('Output #')
    if (found) this.events.found(found)
  }

  private end(failure?: string): void {
    if (this.over) return
    this.fail(failure === undefined ? this.diagnosis() : notStarted(failure))
  }

  private diagnosis(): StreamReason {
    const lasted = this.clock.now() - this.begunAt
    return diagnose({ stderr: this.said.join('\n'), lasted, hadFrames: this.frames > 0 })
  }

  private fail(reason: StreamReason): void {
    this.close()
    this.events.failed(reason, this.said)
  }

  private watch(): void {
    this.timer = this.clock.setTimeout(() => {
      this.check(this.clock.now() - this.lastFrameAt)
      if (!this.over) this.watch()
    }, LIMITS.tick)
  }

  private check(silence: number): void {
    if (this.frames === 0) {
      if (silence > LIMITS.first) this.fail(this.opened ? 'no-picture' : 'no-answer')
    } else if (silence > LIMITS.dead) {
      this.fail('picture-stopped')
    } else if (silence > LIMITS.stalled && !this.dim) {
      this.dim = true
      this.events.stalled(this.lastFrameAt)
    }
  }
}

const notStarted = (failure: string): StreamReason =>
  failure.includes('ENOENT') ? 'ffmpeg-missing' : 'ffmpeg-failed'
