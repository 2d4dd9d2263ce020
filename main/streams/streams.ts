import type {
  Camera,
  Quality,
  StreamReason,
  StreamState,
  StreamStatus,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import type { Plan } from './arguments'
import { Fanout, type Viewer } from './fanout'
import type { Launch, Spawner } from './process'
import { type Hold, Session } from './session'
import { Starts } from './starts'

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
  /** Changes when the camera must be opened anew: address, password, transport. */
  fingerprint(id: string): string
  changed(status: StreamStatus): void
  log(line: string): void
}

interface Entry {
  session: Session
  fanout: Fanout
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
  private holds = new Map<string, Hold>()
  private seats = new Map<Seat, string>()
  private starts: Starts

  constructor(private deps: StreamsDeps) {
    this.starts = new Starts(deps.clock)
  }

  statuses(): StreamStatus[] {
    return [...this.entries.values()].map(({ session }) => session.status)
  }

  /** False when there is no such camera. */
  join(camera: string, quality: Quality, seat: Seat): boolean {
    const found = this.deps.camera(camera)
    if (!found) return false
    // Without a sub-stream both qualities are one stream, and one ffmpeg.
    const at = key(camera, found.subUrl ? quality : 'main')
    const entry = this.entry(at, camera, found.subUrl ? quality : 'main')
    if (entry.linger) this.deps.clock.clearTimeout(entry.linger)
    entry.linger = null
    this.seats.set(seat, at)
    entry.fanout.join(seat)
    if (found.enabled) entry.session.start()
    else void entry.session.stop('stopped', 'disabled')
    return true
  }

  leave(seat: Seat): void {
    const at = this.seats.get(seat)
    const entry = at === undefined ? undefined : this.entries.get(at)
    this.seats.delete(seat)
    if (!entry) return
    entry.fanout.leave(seat)
    if (entry.fanout.viewers > 0 || entry.linger) return
    entry.linger = this.deps.clock.setTimeout(() => {
      entry.linger = null
      void entry.session.stop()
    }, LINGER)
  }

  retry(camera: string): void {
    this.holds.delete(camera)
    for (const { session } of this.of(camera)) session.retry()
  }

  /** What this reason held back can go on. */
  retryAll(reason: StreamReason): void {
    for (const { session } of this.entries.values()) {
      if (session.status.reason === reason) session.retry()
    }
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
    if (!same) this.holds.delete(entry.camera)
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

  private of(camera: string): Entry[] {
    return [...this.entries.values()].filter((entry) => entry.camera === camera)
  }

  private entry(at: string, camera: string, quality: Quality): Entry {
    const known = this.entries.get(at)
    if (known) return known
    const fanout = new Fanout()
    const session = this.session(camera, quality, fanout)
    const fingerprint = this.deps.fingerprint(camera)
    const entry: Entry = { fanout, session, camera, fingerprint, linger: null }
    this.entries.set(at, entry)
    return entry
  }

  private session(camera: string, quality: Quality, fanout: Fanout): Session {
    const { clock, random, spawn, launch, log } = this.deps
    return new Session(camera, quality, {
      ...{ clock, random, spawn, starts: this.starts },
      launch: (plan) => launch(camera, plan),
      changed: (status) => {
        if (!FLOWING.has(status.state)) fanout.forget()
        this.deps.changed(status)
      },
      begun: () => fanout.restart(),
      frames: (batch, tables) => fanout.push(batch, tables),
      log: (line) => log(`${key(camera, quality)}: ${line}`),
      hold: {
        get: () => this.holds.get(camera),
        set: (hold) => (hold ? this.holds.set(camera, hold) : this.holds.delete(camera)),
      },
    })
  }
}

const key = (camera: string, quality: Quality) => `${camera}/${quality}`
