import type { Observation, StreamStatus } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'

/** How a camera is, as far as its picture goes. */
export type Condition = 'fine' | 'stalled' | 'blind' | 'refused' | 'lost'

/** What tiles found in the picture itself. */
type Fault = Exclude<Observation['picture'], 'moving' | 'still'> | null

type State = StreamStatus['state']

/** Of the streams that are open, of which the best speaks; null when that says nothing. */
export function conditionOf(states: readonly State[], fault: Fault): Condition | null {
  if (states.includes('live')) return fault ? FAULTS[fault] : 'fine'
  if (states.includes('stalled')) return 'stalled'
  if (states.includes('refused')) return 'refused'
  return states.some((state) => LOST.has(state)) ? 'lost' : null
}

const FAULTS = { frozen: 'stalled', black: 'blind', 'no-detail': 'blind' } as const
const LOST = new Set<State>(['reconnecting', 'unreachable', 'unsupported'])

/** A change must last so long (ms): a flap is no news. */
const LASTING = 3000

interface Known {
  states: Map<string, State>
  fault: Fault
  /** What was told last; null until there is something to compare with. */
  told: Condition | null
  next: Condition | null
  /** When `next` came to be so, ms since 1970. */
  since: number
  timer: Timer | null
}

export type StreamOf = Pick<StreamStatus, 'camera' | 'quality' | 'state' | 'since'>
export type Seen = Pick<Observation, 'camera' | 'picture' | 'since'>

/** How all cameras are that somebody watches; told when it changes for good. */
export class Conditions {
  private cameras = new Map<string, Known>()

  constructor(
    private clock: Clock,
    /** `since`: when it came to be so, ms since 1970. */
    private changed: (camera: string, before: Condition, now: Condition, since: number) => void,
  ) {}

  stream({ camera, quality, state, since }: StreamOf): void {
    const known = this.of(camera)
    if (state === 'idle' || state === 'stopped') known.states.delete(quality)
    else known.states.set(quality, state)
    // Who looks at it next will find out anew.
    if (known.states.size === 0) known.fault = null
    this.weigh(camera, known, state === 'live' ? this.clock.now() : since)
  }

  picture({ camera, picture, since }: Seen): void {
    // That it stands still is told by its stream; a window alone may be at fault itself.
    if (picture === 'still') return
    const known = this.of(camera)
    known.fault = picture === 'moving' ? null : picture
    this.weigh(camera, known, since)
  }

  /** Forgets cameras that are not there any more. */
  prune(there: ReadonlySet<string>): void {
    for (const [camera, known] of this.cameras)
      if (!there.has(camera)) {
        this.wait(camera, known, null)
        this.cameras.delete(camera)
      }
  }

  private of(camera: string): Known {
    const found = this.cameras.get(camera)
    if (found) return found
    const known = { states: new Map(), fault: null, told: null, next: null, since: 0, timer: null }
    this.cameras.set(camera, known)
    return known
  }

  private weigh(camera: string, known: Known, since: number): void {
    const now = conditionOf([...known.states.values()], known.fault)
    if (now === null || now === known.told) this.wait(camera, known, null)
    else if (known.told === null) known.told = now
    else if (now !== known.next) this.wait(camera, known, now, since)
  }

  private wait(camera: string, known: Known, next: Condition | null, since = 0): void {
    if (known.timer) this.clock.clearTimeout(known.timer)
    const tell = () => this.tell(camera, known)
    known.next = next
    known.since = since
    known.timer = next === null ? null : this.clock.setTimeout(tell, LASTING)
  }

  private tell(camera: string, known: Known): void {
    const { told, next } = known
    known.timer = null
    known.next = null
    if (!told || !next) return
    known.told = next
    this.changed(camera, told, next, Math.min(known.since, this.clock.now()))
  }
}
