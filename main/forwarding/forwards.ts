import type {
  Camera,
  ForwardStatus,
  ForwardTest,
  ForwardWanted,
  Quality,
  StreamStatus,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { type Batch, type Seat, Starts, type Streams, type Tap } from '../streams'
import type { Book, StoredForward } from './book'
import { hindrance, isOwn, isRunning } from './carried'
import { Forward } from './forward'
import type { Job, PublisherDeps } from './publisher'
import { readAddress } from './target'
import { tryOut } from './try-out'

export interface ForwardsDeps extends Omit<PublisherDeps, 'starts'> {
  book: Book
  random(): number
  /** As registered; null when there is none. */
  camera(id: string): Camera | null
  changed(status: ForwardStatus): void
  /** What was wanted and what was had, each second. */
  second(wanted: string[], forwarding: string[]): void
  log(line: string): void
}

type Engine = Pick<Streams, 'join' | 'leave' | 'statuses'>

interface Line {
  forward: Forward
  /** What it was started with, to be told from what it should be. */
  of: string
  job: Job | null
  played: Quality
  seat: Seat | null
}

type Wish =
  | { state: 'off' | 'refused'; reason: ForwardStatus['reason'] }
  | { job: Job; played: Quality }

/** Ms after which what the camera sends must be there beside what is shown. */
const WHOLE = 15_000

/** Nobody looks: what the stream sends comes by the tap. */
const blind = (): Seat => ({
  ...{ send: () => {}, backlog: () => 0, restart: () => {}, end: () => {} },
})

/** Every camera that goes to the central system, each by an ffmpeg of its own. */
export class Forwards {
  private lines = new Map<string, Line>()
  /** Tries that somebody watches, beside the lines. */
  private tries = new Map<string, Set<Forward>>()
  private streams: Engine | null = null
  private statuses = new Map<string, StreamStatus>()
  private timer: Timer | null = null
  private starts: Starts

  constructor(private deps: ForwardsDeps) {
    this.starts = new Starts(deps.clock, deps.random)
  }

  /** Sees every picture of every stream. */
  readonly tap: Tap = {
    begun: (camera, quality, original = false) => {
      const status = this.statuses.get(keyOf(camera, quality))
      if (status && (status.transcoded !== '') !== original) return
      for (const each of this.of(camera, quality)) each.begun()
    },
    batch: (camera, quality, batch, tables, _arrival, original = false) => {
      const forwards = this.of(camera, quality)
      if (forwards.length > 0) this.carry(forwards, camera, quality, batch, tables, original)
    },
  }

  attach(streams: Engine, clock: Clock): void {
    this.streams = streams
    for (const status of streams.statuses()) this.stream(status)
    this.refresh()
    const tick = () => {
      this.timer = clock.setTimeout(tick, 1000)
      this.tick()
    }
    this.timer = clock.setTimeout(tick, 1000)
  }

  all(): ForwardStatus[] {
    return [...this.lines.values()].map(({ forward }) => forward.status)
  }

  /** What a stream is like has changed. */
  stream(status: StreamStatus): void {
    this.statuses.set(keyOf(status.camera, status.quality), status)
    const line = this.lines.get(status.camera)
    if (line?.job && line.played === status.quality) this.judge(line, line.job, status)
  }

  /** Cameras, addresses or secrets have changed. */
  refresh(): void {
    const stored = new Map(this.deps.book.stored().map((each) => [each.camera, each]))
    for (const [id, line] of [...this.lines]) if (!stored.has(id)) this.drop(id, line)
    for (const each of stored.values()) this.apply(each)
  }

  retry(cameras: string[]): void {
    for (const id of cameras) {
      const line = this.lines.get(id)
      if (!line?.job) continue
      if (line.forward.status.state === 'unsupported') this.begin(line, line.job)
      else line.forward.retry()
    }
  }

  /** For "Thử": what a try with the first of the cameras comes to. Nothing is kept. */
  async test(wanted: ForwardWanted): Promise<ForwardTest> {
    const [entry] = this.deps.book.plan({ ...wanted, cameras: wanted.cameras.slice(0, 1) })
    const camera = entry && this.deps.camera(entry.camera)
    if (!entry || !camera) return { status: 'refused', reason: 'no-such-camera' }
    const { user, address, reason } = entry
    if (reason) return { status: 'refused', reason }
    if (!camera.enabled) return { status: 'refused', reason: 'camera-off' }
    const line = this.lines.get(camera.id)
    const busy = line?.forward.active && line.job?.target.address === address
    if (busy) return { status: 'refused', reason: 'already-forwarded' }
    const stored = this.deps.book.stored().find((each) => each.camera === camera.id)
    const secret = entry.secret ?? (stored && this.deps.book.secretOf(stored)) ?? ''
    this.deps.book.announce(secret)
    const target = readAddress(address)
    if (!target.ok || !this.streams) return { status: 'refused', reason: 'address-invalid' }
    const played = playedFor(camera, wanted.quality)
    const seat = blind()
    const key = keyOf(camera.id, played)
    return tryOut(
      camera.id,
      { target: target.value, user, secret },
      { ...this.deps, starts: this.starts },
      {
        status: () => this.statuses.get(key),
        join: (forward) => {
          this.tries.set(key, new Set([...(this.tries.get(key) ?? []), forward]))
          this.streams?.join(camera.id, played, seat, 'warm')
        },
        leave: (forward) => {
          this.tries.get(key)?.delete(forward)
          this.streams?.leave(seat)
        },
      },
    )
  }

  /** Ends everything at once. */
  close(): void {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    for (const { forward } of this.lines.values()) forward.kill()
    for (const set of this.tries.values()) for (const each of set) each.kill()
  }

  private carry(
    forwards: Forward[],
    camera: string,
    quality: Quality,
    batch: Batch,
    tables: Buffer[],
    original: boolean,
  ): void {
    const status = this.statuses.get(keyOf(camera, quality))
    if (!status || !isOwn(status, tables, original)) return
    for (const each of forwards) each.batch(batch, tables)
  }

  private of(camera: string, quality: Quality): Forward[] {
    const line = this.lines.get(camera)
    const tries = this.tries.get(keyOf(camera, quality))
    const own = line?.seat && line.played === quality ? [line.forward] : []
    return tries ? [...own, ...tries] : own
  }

  private apply(stored: StoredForward): void {
    const line = this.line(stored.camera)
    const wish = this.wish(stored)
    if ('state' in wish) this.rest(line, wish.state, wish.reason)
    else {
      const { job, played } = wish
      const camera = this.deps.camera(stored.camera)
      const from = [camera?.url, camera?.subUrl]
      const of = JSON.stringify([job.target.address, job.user, job.secret, played, from])
      if (line.of === of) return
      this.unseat(line)
      Object.assign(line, { of, played })
      this.begin(line, job)
    }
  }

  /** What is to be done for a camera, or why nothing is. */
  private wish(stored: StoredForward): Wish {
    const camera = this.deps.camera(stored.camera)
    if (!camera || !stored.enabled) return { state: 'off', reason: 'none' }
    if (!camera.enabled) return { state: 'off', reason: 'camera-off' }
    const secret = this.deps.book.secretOf(stored)
    if (secret === null) return { state: 'refused', reason: 'secret-lost' }
    const target = readAddress(stored.address)
    if (!target.ok) return { state: 'refused', reason: 'rejected' }
    const played = playedFor(camera, stored.quality)
    return { job: { target: target.value, user: stored.user, secret }, played }
  }

  private begin(line: Line, job: Job): void {
    line.job = job
    line.forward.start(job)
    const { camera } = line.forward.status
    if (!line.seat) {
      line.seat = blind()
      this.streams?.join(camera, line.played, line.seat, 'warm')
    }
    const status = this.statuses.get(keyOf(camera, line.played))
    if (status) this.judge(line, job, status)
  }

  /** What cannot leave unchanged is not read for it either; it may be another stream one day. */
  private judge(line: Line, job: Job, status: StreamStatus): void {
    if (!isRunning(status)) return
    const reason = hindrance(status, job.target.protocol)
    const { forward } = line
    if (reason !== 'none') {
      this.unseat(line)
      if (forward.status.reason !== reason) forward.rest('unsupported', reason)
    } else if (forward.status.state === 'unsupported') this.begin(line, job)
  }

  private rest(line: Line, state: 'off' | 'refused', reason: ForwardStatus['reason']): void {
    this.unseat(line)
    Object.assign(line, { of: '', job: null })
    line.forward.rest(state, reason)
  }

  private line(camera: string): Line {
    const known = this.lines.get(camera)
    if (known) return known
    const forward = new Forward(camera, {
      ...this.deps,
      starts: this.starts,
      log: (line) => this.deps.log(`${camera}: ${line}`),
    })
    const line: Line = { forward, of: '', job: null, played: 'main', seat: null }
    this.lines.set(camera, line)
    return line
  }

  private drop(id: string, line: Line): void {
    this.rest(line, 'off', 'none')
    this.lines.delete(id)
  }

  /** A stream that is live and does not come here is not to be had as the camera sends it. */
  private missing({ forward, played }: Line): 'no-picture' | 'not-whole' {
    const stream = this.statuses.get(keyOf(forward.status.camera, played))
    const long = stream?.state === 'live' && this.deps.clock.now() - stream.since > WHOLE
    return long ? 'not-whole' : 'no-picture'
  }

  private unseat(line: Line): void {
    if (line.seat) this.streams?.leave(line.seat)
    line.seat = null
  }

  private tick(): void {
    const wanted = [...this.lines].filter(([, { forward }]) => forward.status.state !== 'off')
    for (const line of this.lines.values()) line.forward.tick(this.missing(line))
    for (const set of this.tries.values()) for (const each of set) each.tick()
    const had = wanted.filter(([, { forward }]) => forward.status.state === 'forwarding')
    this.deps.second(
      wanted.map(([id]) => id),
      had.map(([id]) => id),
    )
  }
}

/** Without a sub-stream both qualities are one stream. */
const playedFor = ({ subUrl }: Camera, quality: Quality): Quality => (subUrl ? quality : 'main')

const keyOf = (camera: string, quality: Quality) => `${camera}/${quality}`
