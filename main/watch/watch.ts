import type {
  Availability,
  AvailabilityChange,
  StreamReason,
  StreamStatus,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { Calm } from './calm'
import { Journal, type JournalDeps, type Known } from './journal'
import type { Finding } from './look'
import { Rounds } from './rounds'
import { Voices } from './voice'

export interface WatchedCamera {
  id: string
  enabled: boolean
  /** Who answers for it and others; null where only ffmpeg can ask. */
  door: string | null
  /** Those of one place often go together; empty for none. */
  facility: string
  /** Changes when it has to be asked anew. */
  mark: string
}

export interface WatchDeps extends Omit<JournalDeps, 'slept' | 'clock'> {
  clock: Clock
  random(): number
  /** All that are registered, whichever world is shown. */
  cameras(): WatchedCamera[]
  /** Ms between two looks, and between two pictures (0: none). */
  every(): { look: number; picture: number }
  look(camera: string, picture: boolean): Promise<Finding>
}

/** Ms between two looks at cameras that are only believed after a while. */
const TICK = 1000

/** A second try could lock an account, and would bring nothing new. */
const CERTAIN: readonly StreamReason[] = ['bad-credentials', 'forbidden']
/** What somebody may have set right by a change of the registry that is not to be seen. */
const REFUSED: readonly StreamReason[] = [...CERTAIN, 'not-found']

/** Every enabled camera is watched, shown or not, and what becomes of it is written down. */
export class Watch {
  readonly journal: Journal
  private rounds: Rounds
  private voices = new Voices()
  private calm = new Calm()
  private registered = new Map<string, WatchedCamera>()
  private listeners = new Set<(change: AvailabilityChange) => void>()
  private timer: Timer | null = null

  constructor(private deps: WatchDeps) {
    this.journal = new Journal({ ...deps, slept: () => this.slept() })
    this.rounds = new Rounds({
      ...{ clock: deps.clock, random: deps.random, every: deps.every, look: deps.look },
      isDoubted: (camera, finding) =>
        finding.is === 'down' &&
        !CERTAIN.includes(finding.reason) &&
        this.journal.known.get(camera)?.state !== 'down',
      found: (camera, finding, begunAt) => {
        if (finding.is === 'up') this.is(camera, 'up', 'none', begunAt)
        else if (finding.is === 'down') this.is(camera, 'down', finding.reason, begunAt)
      },
    })
  }

  start(): void {
    this.journal.start()
    this.refresh()
    this.rounds.start()
    this.tick()
  }

  /** By camera; nothing of one that was not tried yet. */
  current(): ReadonlyMap<string, Known> {
    return this.journal.known
  }

  /** → its end */
  onChange(listener: (change: AvailabilityChange) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** How a stream is that somebody watches: it speaks for its camera. */
  stream(status: StreamStatus): void {
    if (!this.registered.has(status.camera)) return
    this.voices.tell(status)
    if (this.registered.get(status.camera)?.enabled) this.hear(status.camera)
  }

  /** Cameras are others. */
  refresh(): void {
    const before = this.registered
    this.registered = new Map(this.deps.cameras().map((camera) => [camera.id, camera]))
    for (const id of before.keys()) if (!this.registered.has(id)) this.remove(id)
    for (const camera of this.registered.values()) this.register(camera, before.get(camera.id))
  }

  /** The times between two looks are others. */
  reschedule(): void {
    this.rounds.restart()
  }

  /** Before the streams end: what follows is our own doing. */
  async close(): Promise<void> {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.rounds.close()
    this.registered.clear()
    await this.journal.close()
  }

  private register(camera: WatchedCamera, before: WatchedCamera | undefined): void {
    const { id, enabled, door, mark } = camera
    if (!enabled) {
      this.rounds.drop(id)
      this.is(id, 'off', 'none', this.deps.clock.now())
      return
    }
    this.rounds.set(id, door)
    const refused = REFUSED.includes(this.journal.known.get(id)?.reason ?? 'none')
    if (before && (before.mark !== mark || !before.enabled || refused)) this.rounds.hurry(id)
    if (!before?.enabled) this.hear(id)
  }

  private remove(id: string): void {
    this.rounds.drop(id)
    this.voices.forget(id)
    this.calm.forget(id)
    const known = this.journal.known.has(id)
    if (known)
      this.tell({ at: this.deps.clock.now(), camera: id, state: 'off', reason: 'none' }, true)
  }

  private hear(camera: string): void {
    const voice = this.voices.of(camera)
    this.rounds.speak(camera, voice !== null, voice?.says === 'up')
    if (voice?.says === 'up') this.is(camera, 'up', 'none', voice.since)
    if (voice?.says === 'down') this.is(camera, 'down', voice.reason, voice.since)
  }

  private is(camera: string, state: Availability, reason: StreamReason, at: number): void {
    const now = this.deps.clock.now()
    const known = this.journal.known.get(camera)
    if (state !== 'up') this.calm.falls(camera)
    if (known?.state === state && known.reason === reason) return
    if (known?.state === 'down' && state !== 'off' && this.calm.isRestless(camera, now)) {
      if (state === 'down' || !this.calm.rises(camera, now)) return
      at = now
    }
    this.calm.changed(camera, now)
    this.tell({ at: Math.min(Math.max(at, known?.since ?? 0), now), camera, state, reason })
  }

  private tell(change: AvailabilityChange, gone = false): void {
    const before = this.journal.known.get(change.camera)?.state
    this.journal.note(change, gone)
    if (change.state === 'down' && before === 'up') this.alert(change.camera)
    for (const listener of this.listeners) listener(change)
  }

  /** What takes one camera of a place often takes the others: they are looked at now. */
  private alert(camera: string): void {
    const facility = this.registered.get(camera)?.facility
    if (!facility) return
    for (const { id, facility: of } of this.registered.values())
      if (of === facility && id !== camera && this.journal.known.get(id)?.state === 'up')
        this.rounds.nudge(id)
  }

  /** What was known is too old; those that are shown speak at once, the others are asked. */
  private slept(): void {
    this.rounds.restart()
    for (const { id, enabled } of this.registered.values()) {
      if (!enabled) this.is(id, 'off', 'none', this.deps.clock.now())
      else this.hear(id)
    }
  }

  private tick(): void {
    this.timer = this.deps.clock.setTimeout(() => {
      this.tick()
      for (const camera of this.calm.waiting) this.is(camera, 'up', 'none', this.deps.clock.now())
    }, TICK)
  }
}
