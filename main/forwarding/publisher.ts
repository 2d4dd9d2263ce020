import type { ForwardReason } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { type Batch, type Ffmpeg, probe, type Run, type Spawner } from '../streams'
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
}

export interface PublisherEvents {
  /** Bytes that the receiver took, since the beginning; told when they are more. */
  taken(bytes: number): void
  /** Once; nothing after it. `said` are ffmpeg's last words. */
  failed(reason: ForwardReason, said: string[]): void
}

/** One attempt to publish a stream: looks whether somebody is there, then one run of ffmpeg. */
export class Publisher {
  readonly feed = new Feed()
  private run: Run | null = null
  private relay: Relay | null = null
  private said: string[] = []
  private bytes = 0
  private over = false
  private timer: Timer | null = null

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
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    const gone = this.run?.stop()
    // ffmpeg says goodbye to the receiver through the relay.
    await gone
    this.relay?.close()
  }

  kill(): void {
    this.over = true
    this.run?.kill()
    this.relay?.close()
  }

  private begin(): void {
    const { target, user, secret } = this.job
    if (target.protocol === 'srt') return this.start('')
    if (target.protocol === 'rtmp') return void this.knock()
    this.relay = new Relay(target, { user, password: secret }, this.deps.clock, {
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
    if (!ffmpeg) return this.fail('ffmpeg-missing')
    const { target, secret } = this.job
    const command = publishArguments(target, secret, relay, ffmpeg.version)
    const launch = { program: ffmpeg.program, ...command, input: '', open: true }
    this.run = this.deps.spawn(launch, {
      output: (chunk) => this.progress(chunk.toString('latin1')),
      line: (text) => this.hear(text),
      end: (failure) => this.ended(failure),
    })
    if (this.run.input) this.feed.attach(this.run.input)
  }

  /** What the relay proves is worth more than what ffmpeg could hand to the system. */
  private progress(text: string): void {
    if (this.relay) return
    for (const [, size] of text.matchAll(/^total_size=(\d+)/gm)) this.took(Number(size))
  }

  private took(bytes: number): void {
    if (this.over || bytes <= this.bytes) return
    this.bytes = bytes
    this.events.taken(bytes)
  }

  private hear(text: string): void {
    this.said.push(text)
    if (this.said.length > 30) this.said.shift()
  }

  private ended(failure?: string): void {
    if (failure?.includes('ENOENT')) return this.fail('ffmpeg-missing')
    const { protocol } = this.job.target
    this.fail(diagnose({ protocol, said: this.said, taken: this.bytes > 0 }))
  }

  private fail(reason: ForwardReason): void {
    if (this.over) return
    void this.stop()
    this.events.failed(reason, this.said)
  }
}
