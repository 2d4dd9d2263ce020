import type { ForwardReason } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import {
  type Batch,
  type Ffmpeg,
  type Launch,
  probe,
  type Release,
  type Run,
  type Spawner,
  type Starts,
} from '../streams'
import { publishArguments } from './arguments'
import { diagnose } from './diagnose'
import { Feed } from './feed'
import { Relay } from './rtsp/relay'
import type { Target } from './target'

/** What one attempt is given. Holds the secret: keep it out of logs and replies. */
export interface Job {
  target: Target
  user: string
  secret: string
}

export interface PublisherDeps {
  clock: Clock
  spawn: Spawner
  ffmpeg(): Ffmpeg | null
  /** A receiver that is back is wanted by all at once, and each ffmpeg costs 60 ms to start. */
  starts: Pick<Starts, 'enter'>
}

export interface PublisherEvents {
  /** Its ffmpeg has been started; it may have waited for its turn. */
  launched(): void
  /** Bytes that the receiver took, since the beginning; told when they are more. */
  taken(bytes: number): void
  /** Once; nothing after it. `said` are ffmpeg's last words. */
  failed(reason: ForwardReason, said: string[]): void
}

/** In the order in which they ask, at a pace. */
const TURN = { rank: () => 0, again: true }

/** One attempt to publish a stream: looks whether somebody is there, then one run of ffmpeg. */
export class Publisher {
  readonly feed = new Feed()
  private run: Run | null = null
  private relay: Relay | null = null
  private said: string[] = []
  private bytes = 0
  private reports = 0
  private over = false
  private timer: Timer | null = null
  private release: Release = () => {}

  constructor(
    private job: Job,
    private deps: PublisherDeps,
    private events: PublisherEvents,
  ) {
    // Not within the constructor: whoever made it does not have it yet.
    this.timer = deps.clock.setTimeout(() => this.begin(), 0)
  }

  push(batch: Batch, tables: Buffer[]): void {
    if (!this.over) this.feed.push(batch, tables)
  }

  /** Settles when ffmpeg is gone. */
  async stop(): Promise<void> {
    this.over = true
    this.release()
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    const gone = this.run?.stop()
    // ffmpeg says goodbye to the receiver through the relay.
    await gone
    this.relay?.close()
  }

  kill(): void {
    this.over = true
    this.release()
    this.run?.kill()
    this.relay?.close()
  }

  private begin(): void {
    const { target, user, secret } = this.job
    if (target.protocol === 'srt') this.start('')
    else if (target.protocol === 'rtmp') void this.knock()
    else this.relay = this.relayTo(target, user, secret)
  }

  private relayTo(target: Target, user: string, password: string): Relay {
    return new Relay(target, { user, password }, this.deps.clock, {
      ready: (url) => this.start(url),
      accepted: () => {},
      taken: (bytes) => this.took(bytes),
      failed: (reason) => this.fail(reason),
    })
  }

  /** A connection costs nothing; an ffmpeg that finds nobody costs 60 ms of a processor. */
  private async knock(): Promise<void> {
    const { host, port } = this.job.target
    const answer = await probe({ host, port, rtsp: false, account: null })
    if (answer === 'answers') this.start('')
    else this.fail(answer)
  }

  private start(relay: string): void {
    if (this.over) return
    const ffmpeg = this.deps.ffmpeg()
    if (!ffmpeg) this.fail('ffmpeg-missing')
    else this.release = this.deps.starts.enter({ ...TURN, begin: () => this.launch(ffmpeg, relay) })
  }

  private launch(ffmpeg: Ffmpeg, relay: string): boolean {
    if (this.over) return false
    const { target, secret } = this.job
    const command = publishArguments(target, secret, relay, ffmpeg.version)
    const launch = { program: ffmpeg.program, ...command, input: '', open: true }
    this.run = this.spawned(launch)
    if (!this.run) return false
    if (this.run.input) this.feed.attach(this.run.input)
    this.events.launched()
    return true
  }

  /** Null when the system has no file or descriptor left for it. */
  private spawned(launch: Launch): Run | null {
    try {
      return this.deps.spawn(launch, {
        output: (chunk) => this.progress(chunk.toString('latin1')),
        line: (text) => this.hear(text),
        end: (failure) => this.ended(failure),
      })
    } catch {
      this.fail('ffmpeg-failed')
      return null
    }
  }

  /**
   * What the relay proves is worth more than what ffmpeg could hand to the system. The first second
   * proves nothing: a receiver that refuses may hang up after the first pictures.
   */
  private progress(text: string): void {
    if (this.relay || text.includes('progress=end')) return
    if (++this.reports < 2) return
    for (const [, size] of text.matchAll(/^total_size=(\d+)/gm)) this.took(Number(size))
  }

  private took(bytes: number): void {
    if (this.over || bytes <= this.bytes) return
    if (this.bytes === 0) this.release()
    this.bytes = bytes
    this.events.taken(bytes)
  }

  private hear(text: string): void {
    this.said.push(text)
    if (this.said.length > 30) this.said.shift()
  }

  private ended(failure?: string): void {
    const { protocol } = this.job.target
    const missing = failure?.includes('ENOENT')
    const ending = { protocol, said: this.said, taken: this.bytes > 0 }
    this.fail(missing ? 'ffmpeg-missing' : diagnose(ending))
  }

  private fail(reason: ForwardReason): void {
    if (this.over) return
    void this.stop()
    this.events.failed(reason, this.said)
  }
}
