import type {
  Camera,
  Encoder,
  Quality,
  StreamReason,
  StreamState,
  StreamStatus,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { type Account, Accounts, type Pass } from './accounts'
import type { Address } from './address'
import type { Plan } from './arguments'
import { type Ear, Ears } from './ears'
import { Fanout, type Viewer } from './fanout'
import { type Importance, rankOf } from './importance'
import { probe } from './probe'
import type { Launch, Spawner } from './process'
import { Session } from './session'
import { Starts } from './starts'
import type { Batch } from './ts-reader'
import { type Probe, Watches } from './watches'

/** Sees every picture of every stream. Never throws, never waits. */
export interface Tap {
  /** A run of ffmpeg has its first picture, which follows; its clock has begun anew. */
  begun(camera: string, quality: Quality, original?: boolean): void
  /**
   * @param arrival in ms since 1970
   * @param original what the camera sends, where that comes beside what is shown
   */
  batch(
    camera: string,
    quality: Quality,
    batch: Batch,
    tables: Buffer[],
    arrival: number,
    original?: boolean,
  ): void
}

/** How long ffmpeg goes on when the last viewer has left: a page may come straight back. */
const LINGER = 5000

/** In any other state the last pictures are old and must not greet a late viewer as new ones. */
const FLOWING = new Set<StreamState>(['live', 'stalled'])

export interface StreamsDeps {
  clock: Clock
  random(): number
  spawn: Spawner
  /** The camera as registered, or null when there is none. */
  camera(id: string): Camera | null
  launch(id: string, plan: Plan): Launch | StreamReason
  /** Where it comes from; without, a camera that is gone is only tried from time to time. */
  address?(id: string, quality: Quality): Address | null
  /** Looks whether somebody answers there. */
  probe?: Probe
  /** Changes when the camera must be opened anew: address, password, transport. */
  fingerprint(id: string): string
  changed(status: StreamStatus): void
  /** What encoders did with the streams that they were given. */
  encoders?: { worked(encoder: Encoder): void; failed(encoder: Encoder, said: string[]): void }
  tap?: Tap
  log(line: string): void
}

interface Entry {
  session: Session
  fanout: Fanout
  seats: Map<Seat, Importance>
  linger: Timer | null
  camera: string
  fingerprint: string
}

/** A viewer that can also be told that its stream is no more. */
export interface Seat extends Viewer {
  end(): void
}

/** Every stream that somebody watches: one ffmpeg for each camera and quality. */
export class Streams {
  private entries = new Map<string, Entry>()
  private seats = new Map<Seat, string>()
  private starts: Starts
  private watches: Watches
  private accounts: Accounts
  private ears = new Ears()

  constructor(private deps: StreamsDeps) {
    const { clock, random } = deps
    this.starts = new Starts(clock, random)
    this.watches = new Watches(clock, random, deps.probe ?? probe)
    this.accounts = new Accounts(clock, (account) => this.told(account))
  }

  /** Seats that are taken, of all windows. */
  get viewers(): number {
    return this.seats.size
  }

  statuses(): StreamStatus[] {
    return [...this.entries.values()].map(({ session }) => session.status)
  }

  /**
   * False when there is no such camera.
   * @param importance cameras that come back together are opened in this order
   */
  join(camera: string, quality: Quality, seat: Seat, importance: Importance = 'shown'): boolean {
    const found = this.deps.camera(camera)
    if (!found) return false
    const played = playedFor(found, quality)
    const at = key(camera, played)
    const entry = this.entry(at, camera, played)
    if (entry.linger) this.deps.clock.clearTimeout(entry.linger)
    entry.linger = null
    this.seats.set(seat, at)
    entry.seats.set(seat, importance)
    entry.fanout.join(seat)
    if (found.enabled) entry.session.start()
    else void entry.session.stop('stopped', 'disabled')
    return true
  }

  /** Its sound, while others watch it and it has one; until the returned function is called. */
  listen(camera: string, quality: Quality, ear: Ear): () => void {
    const found = this.deps.camera(camera)
    return found ? this.ears.listen(key(camera, playedFor(found, quality)), ear) : () => {}
  }

  /** The picture is enlarged now, or no longer, or off the screen. */
  weigh(seat: Seat, importance: Importance): void {
    this.entryOf(seat)?.seats.set(seat, importance)
  }

  leave(seat: Seat): void {
    const entry = this.entryOf(seat)
    this.seats.delete(seat)
    if (!entry) return
    entry.seats.delete(seat)
    entry.fanout.leave(seat)
    if (entry.fanout.viewers > 0 || entry.linger) return
    entry.linger = this.deps.clock.setTimeout(() => {
      entry.linger = null
      void entry.session.stop()
    }, LINGER)
  }

  /**
   * A viewer's decoder makes nothing of the pictures it gets; to be told each second while it lasts.
   * Logged and shown at once; after five seconds the camera is opened again.
   */
  undecodable(camera: string, quality: Quality): void {
    const found = this.deps.camera(camera)
    if (found) this.entries.get(key(camera, playedFor(found, quality)))?.session.undecodable()
  }

  retry(camera: string): void {
    for (const { session } of this.of(camera)) session.retry()
  }

  /** What this reason held back can go on. */
  retryAll(reason: StreamReason): void {
    for (const { session } of this.entries.values()) {
      if (session.status.reason === reason) session.retry()
    }
  }

  /** Streams that this encoder carries now. */
  load(encoder: Encoder): number {
    return [...this.entries.values()].filter(({ session }) => session.encoder === encoder).length
  }

  /** Another encoder is to be used: opens anew what is transcoded, and nothing else. */
  recode(wanted: Encoder): void {
    for (const { session } of this.entries.values()) session.recode(wanted)
  }

  /** The registry changed: opens anew what must be, ends what is switched off or removed. */
  refresh(): void {
    for (const [at, entry] of [...this.entries]) {
      const found = this.deps.camera(entry.camera)
      if (!found) this.drop(at, entry)
      else if (!found.enabled) void entry.session.stop('stopped', 'disabled')
      else this.renew(entry)
    }
  }

  /** Stops everything; settles when no ffmpeg is left. */
  async stopAll(): Promise<void> {
    await Promise.all([...this.entries.values()].map(({ session }) => session.stop()))
  }

  /** Ends everything at once, for the last moment. */
  killAll(): void {
    for (const { session } of this.entries.values()) session.kill()
  }

  private renew(entry: Entry): void {
    const fingerprint = this.deps.fingerprint(entry.camera)
    const same = fingerprint === entry.fingerprint
    entry.fingerprint = fingerprint
    if (!same) this.door(entry.camera, entry.session.status.quality).forgive()
    if (same && entry.session.status.state !== 'stopped') return
    if (entry.fanout.viewers > 0) entry.session.reopen()
    else void entry.session.stop()
  }

  private drop(at: string, entry: Entry): void {
    if (entry.linger) this.deps.clock.clearTimeout(entry.linger)
    void entry.session.stop()
    this.entries.delete(at)
    for (const [seat, seatedAt] of [...this.seats]) if (seatedAt === at) seat.end()
  }

  private entryOf(seat: Seat): Entry | undefined {
    return this.entries.get(this.seats.get(seat) ?? '')
  }

  private of(camera: string): Entry[] {
    return [...this.entries.values()].filter((entry) => entry.camera === camera)
  }

  private entry(at: string, camera: string, quality: Quality): Entry {
    const known = this.entries.get(at)
    if (known) return known
    const fanout = new Fanout()
    const seats = new Map<Seat, Importance>()
    const session = this.session(camera, quality, fanout, () => rankOf(seats.values()))
    const fingerprint = this.deps.fingerprint(camera)
    const entry: Entry = { fanout, session, seats, camera, fingerprint, linger: null }
    this.entries.set(at, entry)
    return entry
  }

  private session(camera: string, quality: Quality, fanout: Fanout, rank: () => number): Session {
    const { clock, random, spawn, launch, log } = this.deps
    const session = new Session(camera, quality, {
      ...{ clock, random, spawn, rank, starts: this.starts },
      launch: (plan) => launch(camera, plan),
      changed: (status) => {
        if (!FLOWING.has(status.state)) fanout.forget()
        this.deps.changed(status)
      },
      begun: () => {
        fanout.restart()
        if (!session.keepsSound) this.deps.tap?.begun(camera, quality)
        if (session.encoder) this.deps.encoders?.worked(session.encoder)
      },
      frames: (batch, tables) => {
        fanout.push(batch, tables)
        if (!session.keepsSound) this.deps.tap?.batch(camera, quality, batch, tables, clock.now())
      },
      originalBegun: () => {
        this.ears.begun(key(camera, quality))
        this.deps.tap?.begun(camera, quality, !session.keepsSound)
      },
      originals: (batch, tables) => {
        this.ears.batch(key(camera, quality), batch, tables)
        this.deps.tap?.batch(camera, quality, batch, tables, clock.now(), !session.keepsSound)
      },
      log: (line) => log(`${key(camera, quality)}: ${line}`),
      encoderFailed: (encoder, said) => this.deps.encoders?.failed(encoder, said),
      account: this.door(camera, quality),
      watch: (watcher) => {
        const address = this.deps.address?.(camera, quality)
        return address ? this.watches.watch(address, watcher) : null
      },
    })
    return session
  }

  /** Its account: whoever else opens the camera asks here first, since cameras lock accounts. */
  door(camera: string, quality: Quality): Account {
    return this.accounts.door(() => this.pass(camera, quality))
  }

  private pass(camera: string, quality: Quality): Pass {
    const account = this.deps.address?.(camera, quality)?.account
    if (!account) return { account: camera, password: '', camera, oneFirst: false }
    return { account: account.id, password: account.password, camera, oneFirst: true }
  }

  private told(account: string): void {
    for (const { session } of [...this.entries.values()]) {
      const { camera, quality } = session.status
      if (this.pass(camera, quality).account === account) session.told()
    }
  }
}

/** Without a sub-stream both qualities are one stream, and one ffmpeg. */
const playedFor = ({ subUrl }: Camera, quality: Quality): Quality => (subUrl ? quality : 'main')

const key = (camera: string, quality: Quality) => `${camera}/${quality}`
