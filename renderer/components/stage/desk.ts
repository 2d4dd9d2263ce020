import type { FeedShown, Programme, ProgrammeStep, StreamStatus } from '../../../preload/contract'
import type { PlayerSource, PlayerView } from '../player'
import { type Crossing, cross, opening } from './crossing'
import { type Feed, type Health, healthOf, nextFeed, patienceFor } from './feed-rules'
import { type CameraFeed, feedsOf, type Index, type StageSource } from './sources'

/** What is known of the world at a look. */
export interface World {
  index: Pick<Index, 'cameras'>
  status(source: PlayerSource): Pick<StreamStatus, 'state'> | undefined
  /** Null where pictures prove nothing. */
  view(source: PlayerSource): PlayerView | null
  isThere(still: string): boolean
  /** What a step shows beside cameras is loaded. */
  isLoaded(step: ProgrammeStep): boolean
}

/** What stands at each camera, by step and camera. */
export type Feeds = ReadonlyMap<string, Feed>

export const feedKey = (step: string, camera: string) => `${step} ${camera}`

export interface Look {
  /** The step that is seen; null before the first one. */
  seen: number | null
  /** The one before, for as long as it fades. */
  left: number | null
  feeds: Feeds
}

/** A step that goes is drawn on for so long (ms). */
const LEAVES = 250

/** Covers the whole stage with what is no camera. */
const isOpaque = (step: ProgrammeStep | undefined) =>
  step !== undefined && step.body.kind !== 'camera' && step.body.kind !== 'scene'

/** Which step is seen, and what stands where its cameras belong. */
export class StageDesk {
  private crossing: Crossing | null = null
  private leftAt = 0
  look: Look = { seen: null, left: null, feeds: new Map() }

  /** → whether `look` is another one. */
  lookAt({ steps }: Pick<Programme, 'steps'>, target: number, world: World, now: number): boolean {
    const before = this.look
    const at = this.crossing ?? opening(target, now)
    const near = [...new Set([before.left, at.seen, target])].flatMap((i) => steps[i ?? -1] ?? [])
    const feeds = new Map(near.flatMap((step) => this.feedsOf(step, world, now)))
    const next = cross(at, target, isReady(steps[target], feeds, world), now)
    this.crossing = next
    const left = this.leaving(steps, next.seen, now)
    this.look = { seen: next.seen, left, feeds }
    return next.seen !== before.seen || left !== before.left || differs(before.feeds, feeds)
  }

  private feedsOf(step: ProgrammeStep, world: World, now: number): [string, Feed][] {
    const health = (source: StageSource | null): Health =>
      source ? healthOf(world.status(source)?.state, world.view(source), true) : 'gone'
    const all = feedsOf(step, world.index)
    const first = patienceFor(all.length)
    return all.map(({ camera, own, other, still }: CameraFeed) => {
      const key = feedKey(step.id, camera)
      const seen = {
        own: health(own),
        other: other && health(other),
        still: still !== null && world.isThere(still),
      }
      return [key, nextFeed(this.look.feeds.get(key) ?? null, seen, now, first)]
    })
  }

  /** Of two steps with nothing but cameras the new one takes the place of the old one at once. */
  private leaving(steps: ProgrammeStep[], seen: number | null, now: number): number | null {
    const before = this.look
    if (seen === before.seen) return now - this.leftAt < LEAVES ? before.left : null
    this.leftAt = now
    const fades = isOpaque(steps[before.seen ?? -1]) || isOpaque(steps[seen ?? -1])
    return fades ? before.seen : null
  }
}

function isReady(step: ProgrammeStep | undefined, feeds: Feeds, world: World): boolean {
  if (!step) return true
  const waits = feedsOf(step, world.index).some(
    ({ camera }) => feeds.get(feedKey(step.id, camera))?.shown === 'waiting',
  )
  return !waits && world.isLoaded(step)
}

/** As another page tells of the same step; what it tells of another one is old. */
export function obeyed(
  { id }: Pick<ProgrammeStep, 'id'>,
  feeds: Feeds,
  told: readonly FeedShown[],
): Feeds {
  const own = [...feeds].filter(([key]) => key.startsWith(`${id} `))
  const by = new Map(told.map(({ camera, shown }) => [feedKey(id, camera), shown]))
  if (by.size !== own.length || !own.every(([key]) => by.has(key))) return feeds
  return new Map([
    ...feeds,
    ...own.map(([key, feed]) => [key, { ...feed, shown: by.get(key) ?? feed.shown }] as const),
  ])
}

const differs = (a: Feeds, b: Feeds) =>
  a.size !== b.size || [...b].some(([key, feed]) => a.get(key)?.shown !== feed.shown)
