import type { StreamReason } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import type { Finding } from './look'

/** A camera on its way through the rounds. Times in ms since 1970. */
export interface Stop {
  camera: string
  /** Cameras of one door are not all asked at once; null where only ffmpeg can ask. */
  door: string | null
  dueAt: number
  /** When it is to prove that a picture comes. */
  pictureAt: number
  /** It answered and showed nothing: only a picture proves that it is back. */
  proof: boolean
  /** It did not answer last time: it waits apart from those that do. */
  lost: boolean
  /** Counts what makes an answer that is on its way worthless. */
  turn: number
  busy: boolean
  /** A stream speaks for it. */
  spoken: boolean
  /** A stream shows its picture at this moment. */
  shown: boolean
}

/** What cameras of one door tell of it together. */
interface Address {
  answeredAt: number
  /** Nobody is there: all of its cameras are gone. */
  gone: boolean
}

export interface RoundsDeps {
  clock: Clock
  random(): number
  /** Ms between two looks, and between two pictures (0: none). */
  every(): { look: number; picture: number }
  look(camera: string, picture: boolean): Promise<Finding>
  /** Whether a failure has to be seen twice, as a single one may be a lost packet. */
  isDoubted(camera: string, finding: Finding): boolean
  found(camera: string, finding: Finding, begunAt: number): void
}

/** Looks at once: at cameras that answer, at those that don't, for pictures, at one door. */
const PLACES = { steady: 128, lost: 64, pictures: 6, door: 2 }
/** Ms between two looks at the list. */
const TICK = 200
/** Ms until the second try. */
const AGAIN = 400
/** Ms in which the wall opens its cameras: they are not asked by us as well. */
const WALL_FIRST = 2000
/** Looks that ffmpeg makes are so much rarer. */
const RARER = 10

/** Who is looked at next: fair when thousands do not answer, and never all at once. */
export class Rounds {
  private stops = new Map<string, Stop>()
  private timer: Timer | null = null
  private running = { steady: 0, lost: 0, pictures: 0 }
  private doors = new Map<string, number>()
  private addresses = new Map<string, Address>()
  /** The last look at the clock. */
  private seenAt = 0

  constructor(private deps: RoundsDeps) {}

  start(): void {
    this.timer = this.deps.clock.setTimeout(() => {
      this.start()
      this.go()
    }, TICK)
  }

  close(): void {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
    for (const stop of this.stops.values()) stop.turn++
    this.stops.clear()
  }

  set(camera: string, door: string | null): void {
    const known = this.stops.get(camera)
    if (known?.door === door) return
    if (known) known.turn++
    const { clock, random, every } = this.deps
    this.stops.set(camera, {
      ...{ camera, door, dueAt: clock.now() + WALL_FIRST + every().look * random() },
      ...{ pictureAt: this.firstPicture(), proof: false, lost: false },
      ...{ turn: 0, busy: false, spoken: known?.spoken ?? false, shown: known?.shown ?? false },
    })
  }

  drop(camera: string): void {
    const stop = this.stops.get(camera)
    if (stop) stop.turn++
    this.stops.delete(camera)
  }

  /** Whether a stream speaks for it now; `proven`: it shows a picture. */
  speak(camera: string, spoken: boolean, proven: boolean): void {
    const stop = this.stops.get(camera)
    if (!stop) return
    if (proven) {
      this.planPicture(stop)
      stop.proof = false
    }
    stop.shown = proven
    if (stop.spoken === spoken) return
    stop.spoken = spoken
    stop.turn++
    if (!spoken) stop.dueAt = this.deps.clock.now() + this.deps.every().look * this.deps.random()
  }

  /** The address or the password is another, or somebody wants to know: it is asked anew, soon. */
  hurry(camera: string): void {
    const stop = this.stops.get(camera)
    if (!stop) return
    stop.turn++
    stop.dueAt = this.deps.clock.now() + 1000 * this.deps.random()
  }

  /** Something happened near it: it is looked at within a second. */
  nudge(camera: string): void {
    const stop = this.stops.get(camera)
    if (stop) stop.dueAt = Math.min(stop.dueAt, this.deps.clock.now() + 1000 * this.deps.random())
  }

  /** Nothing is known of any, or the times between two looks are others. */
  restart(): void {
    const { clock, random, every } = this.deps
    this.addresses.clear()
    for (const stop of this.stops.values()) {
      Object.assign(stop, { lost: false, proof: false, pictureAt: this.firstPicture() })
      stop.turn++
      stop.dueAt = clock.now() + every().look * random()
    }
  }

  /** All of them are known soon; their pictures are spread over the whole time. */
  private firstPicture(): number {
    const { look, picture } = this.deps.every()
    if (picture === 0) return Number.POSITIVE_INFINITY
    return this.deps.clock.now() + look + picture * this.deps.random()
  }

  private go(): void {
    const now = this.deps.clock.now()
    // A clock that is set back must not stop the rounds: what was to come comes as soon as before.
    const back = Math.max(0, this.seenAt - now)
    this.seenAt = now
    for (const address of this.addresses.values()) address.answeredAt -= back
    const due: Stop[] = []
    for (const stop of this.stops.values()) {
      stop.dueAt -= back
      stop.pictureAt -= back
      if (stop.dueAt <= now && !stop.busy && !stop.spoken) due.push(stop)
    }
    due.sort((a, b) => a.dueAt - b.dueAt)
    for (const stop of due) this.admit(stop, now)
  }

  private admit(stop: Stop, now: number): void {
    const { running, doors } = this
    const lane = stop.lost ? 'lost' : 'steady'
    const door = stop.door ?? 'ffmpeg'
    const atDoor = doors.get(door) ?? 0
    if (running[lane] >= PLACES[lane] || atDoor >= PLACES.door) return
    const place = running.pictures < PLACES.pictures
    if (stop.proof && !place) return
    const picture = stop.pictureAt <= now && place
    running[lane]++
    if (picture) running.pictures++
    doors.set(door, atDoor + 1)
    stop.busy = true
    // A look that fails by a fault of ours is told of as such, and made again no sooner than others.
    stop.dueAt = now + this.deps.every().look
    void this.visit(stop, picture).finally(() => {
      stop.busy = false
      running[lane]--
      if (picture) running.pictures--
      const left = (doors.get(door) ?? 1) - 1
      if (left > 0) doors.set(door, left)
      else doors.delete(door)
    })
  }

  private async visit(stop: Stop, picture: boolean): Promise<void> {
    const { camera, turn } = stop
    const begunAt = this.deps.clock.now()
    let finding = await this.deps.look(camera, picture)
    let twice = false
    if (stop.turn === turn && this.deps.isDoubted(camera, finding)) {
      twice = isGone(finding)
      await this.wait(AGAIN)
      if (stop.turn === turn) finding = await this.deps.look(camera, picture)
    }
    if (stop.turn !== turn) return
    this.settle(stop, finding, begunAt, picture)
    if (stop.door !== null && finding.is !== 'held') this.spread(stop, finding, begunAt, twice)
  }

  private settle(stop: Stop, finding: Finding, begunAt: number, picture: boolean): void {
    const { clock, found } = this.deps
    if (finding.is === 'held') {
      stop.dueAt = clock.now() + finding.ms
      return
    }
    if (finding.is === 'up' && picture) this.planPicture(stop)
    this.plan(stop, finding)
    found(stop.camera, finding, begunAt)
  }

  /**
   * What it means for the others behind its door: nobody is there, so that all are gone with it; or
   * somebody is there again.
   * @param twice it was seen twice
   */
  private spread(stop: Stop, finding: Finding, begunAt: number, twice: boolean): void {
    const others = [...this.stops.values()].filter((one) => one !== stop && one.door === stop.door)
    const door = this.addressOf(stop.door ?? '')
    if (!isGone(finding)) {
      door.answeredAt = this.deps.clock.now()
      if (door.gone) for (const other of others) if (other.lost) this.soon(other)
      door.gone = false
      return
    }
    // Somebody did answer meanwhile: it is this camera alone.
    if (door.answeredAt >= begunAt || others.some(({ shown }) => shown)) return
    door.gone ||= twice
    for (const other of others) {
      if (other.spoken || other.busy) continue
      // One failure of a camera that was gone before says little of those that were not.
      if (!twice && !other.lost) this.soon(other)
      else {
        this.plan(other, finding)
        this.deps.found(other.camera, finding, begunAt)
      }
    }
  }

  private soon(stop: Stop): void {
    stop.lost = false
    stop.dueAt = Math.min(stop.dueAt, this.deps.clock.now() + 1000 * this.deps.random())
  }

  private addressOf(door: string): Address {
    const known = this.addresses.get(door) ?? { answeredAt: Number.NEGATIVE_INFINITY, gone: false }
    this.addresses.set(door, known)
    return known
  }

  private plan(stop: Stop, finding: Finding): void {
    const { clock, random, every } = this.deps
    stop.lost = isGone(finding)
    stop.proof = isPictureless(finding) || (stop.proof && finding.is !== 'up')
    if (stop.proof) stop.pictureAt = 0
    else if (finding.is === 'up' && finding.pictured) this.planPicture(stop)
    const pace = stop.door === null ? RARER : stop.proof ? 2 : 1
    stop.dueAt = clock.now() + pace * every().look * (0.8 + 0.4 * random())
  }

  private planPicture(stop: Stop): void {
    const { picture } = this.deps.every()
    const jitter = 0.8 + 0.4 * this.deps.random()
    stop.pictureAt =
      picture > 0 ? this.deps.clock.now() + picture * jitter : Number.POSITIVE_INFINITY
  }

  private wait(ms: number): Promise<void> {
    return new Promise((go) => void this.deps.clock.setTimeout(go, ms))
  }
}

/** Nobody answered at its address. */
const isGone = (finding: Finding): boolean => finding.is === 'down' && !finding.reached

const PICTURELESS: readonly StreamReason[] = ['no-picture', 'no-keyframe']

const isPictureless = (finding: Finding): boolean =>
  finding.is === 'down' && (finding.promised === true || PICTURELESS.includes(finding.reason))
