import type {
  Encoder,
  EncoderFinding,
  EncoderReason,
  Encoders,
  Transcoder,
} from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import type { Plan, Version } from '../arguments'
import type { Run, Spawner } from '../process'
import { candidatesOn, type Encoding, encodingOf } from './candidates'
import { reasonIn } from './judge'
import { builtIn, type ProbeDeps, type Program, probe } from './probe'
import { afterFailure, type Load, select } from './select'

export interface EncodersDeps {
  clock: Clock
  spawn: Spawner
  platform: NodeJS.Platform
  ffmpeg(): Program | null
  /** Render nodes of this machine, one for each GPU. */
  nodes(): Promise<string[]>
  load: Load
  /** What is known, or what is in use, changed. */
  changed(now: Encoders): void
  /** Streams that another encoder carries are to be opened anew with this one. */
  use(encoder: Encoder): void
  log(line: string): void
}

/** An encoder's finding, with the device that it was found with. */
interface Known extends EncoderFinding {
  device?: string | undefined
}

/** Which encoder makes H.264 of what cameras send: tried out first, watched while it is used. */
export class EncoderChoice {
  private known: Known[]
  private used: Encoder = 'software'
  /** By ffmpeg: its program and version. */
  private remembered = new Map<string, Known[]>()
  private strikes = new Map<Encoder, number>()
  private looking: Promise<void> = Promise.resolve()
  private run: Run | null = null
  private stopped = false

  constructor(
    private deps: EncodersDeps,
    private wanted: Transcoder,
  ) {
    this.known = unknown(deps.platform)
  }

  now(): Encoders {
    return { found: this.known.map(({ device: _, ...finding }) => finding), used: this.used }
  }

  /** Tries out what this machine could have, one after the other; once for each ffmpeg. */
  look(): Promise<void> {
    this.looking = this.looking.then(() => this.lookNow())
    return this.looking
  }

  /** The operator's choice; what failed in a stream before gets another chance. */
  choose(wanted: Transcoder): void {
    this.wanted = wanted
    this.strikes.clear()
    this.become(this.known.map(forgiven))
    this.deps.use(this.used)
  }

  /** How to encode a stream that starts now. */
  next({ quality, software }: Plan, version: Version): Encoding {
    const encoder = software ? 'software' : select(this.known, this.wanted, this.deps.load)
    const device = this.known.find((each) => each.encoder === encoder)?.device
    return encodingOf(encoder, { version, quality, device })
  }

  /** A stream has its first picture. */
  worked(encoder: Encoder): void {
    this.strikes.delete(encoder)
  }

  /** A stream that this encoder carried ended through its fault; `load` no longer counts it. */
  failed(encoder: Encoder, said: string[]): void {
    const strikes = (this.strikes.get(encoder) ?? 0) + 1
    this.strikes.set(encoder, strikes)
    const failure = { strikes, busy: reasonIn(said) === 'busy', others: this.deps.load(encoder) }
    const next = this.known.map((each) =>
      each.encoder === encoder ? { ...each, ...afterFailure(each, failure) } : each,
    )
    this.deps.log(`${encoder} failed with a stream: ${reasonIn(said)}, ${strikes} in a row`)
    this.become(next)
  }

  stop(): void {
    this.stopped = true
    this.run?.kill()
  }

  private async lookNow(): Promise<void> {
    const ffmpeg = this.deps.ffmpeg()
    if (!ffmpeg || this.stopped) return
    const key = `${ffmpeg.program} ${ffmpeg.version.major}.${ffmpeg.version.minor}`
    const before = this.remembered.get(key)
    if (before) return this.become(before)
    this.become(unknown(this.deps.platform))
    const probing = { ...ffmpeg, clock: this.deps.clock, spawn: this.spawn }
    const built = await builtIn(probing)
    for (const { encoder } of this.known) {
      if (this.stopped) return
      this.put(encoder, { state: 'testing' })
      const { reason, device } = await this.tried(probing, encoder, built)
      this.put(encoder, { state: reason === 'none' ? 'works' : 'fails', reason, device })
    }
    if (this.stopped) return
    this.remembered.set(key, this.known)
    this.deps.log(`encoders: ${this.known.map(inWords).join(', ')}; in use: ${this.now().used}`)
  }

  private async tried(
    probing: ProbeDeps,
    encoder: Encoder,
    built: Set<string>,
  ): Promise<{ reason: EncoderReason; device?: string | undefined }> {
    const ask = { version: probing.version, quality: 'sub' } as const
    if (!built.has(encodingOf(encoder, ask).codec)) return { reason: 'not-built' }
    if (encoder !== 'vaapi') return { reason: await probe(probing, encodingOf(encoder, ask)) }
    let reason: EncoderReason = 'no-device'
    for (const device of await this.deps.nodes()) {
      reason = await probe(probing, encodingOf(encoder, { ...ask, device }))
      if (reason === 'none') return { reason, device }
    }
    return { reason }
  }

  private spawn: Spawner = (launch, events) => {
    this.run = this.deps.spawn(launch, events)
    return this.run
  }

  private put(encoder: Encoder, change: Partial<Known>): void {
    this.become(
      this.known.map((each) => (each.encoder === encoder ? { ...each, ...change } : each)),
    )
  }

  private become(known: Known[]): void {
    const before = this.used
    this.known = known
    this.used = select(known, this.wanted, () => 0)
    this.deps.changed(this.now())
    if (this.used !== before) this.deps.use(this.used)
  }
}

const unknown = (platform: NodeJS.Platform): Known[] =>
  candidatesOn(platform).map((encoder) => ({
    ...{ encoder, state: 'unknown' as const, reason: 'none' as const, limit: 0 },
  }))

const forgiven = (known: Known): Known =>
  known.reason === 'failed-playing'
    ? { ...known, state: 'works', reason: 'none', limit: 0 }
    : { ...known, limit: 0 }

const inWords = ({ encoder, state, reason }: Known) =>
  `${encoder} ${state === 'works' ? 'works' : reason}`
