import type { FeedShown, StreamState } from '../../../preload/contract'
import type { PlayerView } from '../player'

/**
 * Of a stream at this moment. `gone`: main knows that it is lost; `none`: no picture yet, and nothing
 * says that there will be none.
 */
export type Health = 'good' | 'bad' | 'gone' | 'none'

export interface Run {
  health: Health
  /** Ms since 1970. */
  since: number
}

/** What stands where a camera of a step belongs, and why that will change. */
export interface Feed {
  shown: FeedShown['shown']
  since: number
  own: Run
  /** Of the camera that stands in. */
  other: Run
  /** Its own picture was seen in this step. */
  begun: boolean
}

/** What is known of a feed. Without a camera that stands in, `other` is null. */
export interface Seen {
  own: Health
  other: Health | null
  /** A picture stands in. */
  still: boolean
}

/** A first picture is awaited for so long (ms), and longer where many begin at once. */
const FIRST = 1500
const EACH = 50
export const patienceFor = (cameras: number) => FIRST + Math.max(0, cameras - 1) * EACH
/** A stream must be bad for so long (ms): a picture that is late is no loss. */
const GRACE = 500
/** Pictures must have come for so long (ms) before they take their place again. */
const STEADY = 3000
/** The same (ms) for those that were only late. */
const BEGINS = 1000
/** Nothing that stands in goes sooner (ms). */
const HOLD = 2000

const HOPELESS: ReadonlySet<StreamState> = new Set([
  ...(['reconnecting', 'refused', 'unreachable', 'unsupported', 'stopped'] as const),
])

/**
 * @param view what is proven of its pictures; null where only main can tell
 * @param there the camera is registered and switched on
 */
export function healthOf(
  state: StreamState | undefined,
  view: Pick<PlayerView, 'picture' | 'moving' | 'fault'> | null,
  there: boolean,
): Health {
  const gone = !there || (state !== undefined && HOPELESS.has(state))
  if (!there || (gone && !view?.moving)) return 'gone'
  if (!view) return state === 'live' ? 'good' : 'none'
  if (view.moving) return view.fault === 'black' || view.fault === 'frozen' ? 'bad' : 'good'
  return view.picture ? 'bad' : 'none'
}

/**
 * @param before null when the step begins
 * @param first a first picture is awaited for so long (ms)
 */
export function nextFeed(before: Feed | null, seen: Seen, now: number, first = FIRST): Feed {
  const own = runOf(before?.own, seen.own, now)
  const other = runOf(before?.other, seen.other ?? 'gone', now)
  const feed: Feed = before ?? { shown: 'waiting', since: now, own, other, begun: false }
  const shown = choose({ ...feed, own, other }, seen.still, now, first)
  const since = shown === feed.shown ? feed.since : now
  return { shown, since, own, other, begun: feed.begun || shown === 'live' }
}

const runOf = (before: Run | undefined, health: Health, now: number): Run =>
  before?.health === health ? before : { health, since: now }

function choose(feed: Feed, still: boolean, now: number, first: number): Feed['shown'] {
  const { shown, since, own, other, begun } = feed
  const good = (run: Run, ms: number) => run.health === 'good' && now - run.since >= ms
  const lost = (run: Run) =>
    run.health === 'gone' || (run.health !== 'good' && now - run.since >= GRACE)
  const instead = other.health === 'good' ? 'camera' : still ? 'still' : 'card'
  if (shown === 'waiting') {
    if (own.health === 'good') return 'live'
    const hopeless = own.health !== 'none' || now - since >= first
    return hopeless ? instead : 'waiting'
  }
  if (shown === 'live') return lost(own) ? instead : 'live'
  const stood = now - since >= HOLD
  if (stood && good(own, begun ? STEADY : BEGINS)) return 'live'
  if (shown === 'camera') return lost(other) ? (still ? 'still' : 'card') : 'camera'
  return stood && good(other, HOLD) ? 'camera' : shown
}
