import type { PreflightReason, Quality, StreamStatus } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { Streams } from '../streams'
import { pause } from '../technical'
import { KeyframeSeat } from './keyframes'
import { isFine, STILL_FOR, verdictOn } from './look'
import { REASONS } from './reasons'

export interface FeedDeps {
  clock: Clock
  streams: Pick<Streams, 'join' | 'leave' | 'statuses'>
  /** Of each picture (H.264, Annex B) that can be decoded, 160 × 90 points of luma. */
  points(keyframes: Buffer): Promise<Buffer>
}

/** Ms: until a whole picture is there; until somebody answers at all; between two looks. */
const [LIMIT, PATIENCE, LOOK] = [10_000, 2_500, 150]
/** Nothing will become of these by waiting. */
const OVER: StreamStatus['state'][] = ['refused', 'unsupported', 'stopped']

/**
 * Opens a feed as a wall does, by the same streams: what runs already is looked at as it runs, and
 * no refused password is tried again. 'none' when it is fine.
 */
export async function checkFeed(
  deps: FeedDeps,
  camera: string,
  quality: Quality,
  signal: AbortSignal,
): Promise<PreflightReason> {
  const { clock, streams } = deps
  const seat = new KeyframeSeat(clock.now)
  if (!streams.join(camera, quality, seat, 'warm')) return 'gone'
  try {
    const trouble = await firstPicture(deps, seat, { camera, quality, signal })
    return trouble === 'none' ? await judged(deps, seat, signal) : trouble
  } finally {
    streams.leave(seat)
  }
}

/** A picture of what a camera sends now (H.264, Annex B); null when it gives none. */
export async function grabKeyframe(
  deps: Omit<FeedDeps, 'points'>,
  camera: string,
  quality: Quality,
  signal: AbortSignal,
): Promise<Buffer | null> {
  const seat = new KeyframeSeat(deps.clock.now)
  if (!deps.streams.join(camera, quality, seat, 'warm')) return null
  try {
    await firstPicture(deps, seat, { camera, quality, signal })
    return seat.keyframes[0] ?? null
  } finally {
    deps.streams.leave(seat)
  }
}

interface Wanted {
  camera: string
  quality: Quality
  signal: AbortSignal
}

async function firstPicture(
  { clock, streams }: Omit<FeedDeps, 'points'>,
  seat: KeyframeSeat,
  { camera, quality, signal }: Wanted,
): Promise<PreflightReason> {
  const begun = clock.now()
  while (seat.keyframes.length === 0) {
    if (signal.aborted) return 'cancelled'
    if (seat.gone) return 'gone'
    const all = streams.statuses().filter((each) => each.camera === camera)
    const status = all.find((each) => each.quality === quality) ?? all[0]
    if (clock.now() - begun >= LIMIT || (status && isHopeless(status, clock.now() - begun)))
      return REASONS[status?.reason ?? 'none']
    await pause(clock, LOOK, signal)
  }
  return 'none'
}

/** Who does not answer twice within some seconds is away. */
const isHopeless = ({ state }: StreamStatus, waited: number) =>
  OVER.includes(state) || (state === 'unreachable' && waited >= PATIENCE)

async function judged(
  deps: FeedDeps,
  seat: KeyframeSeat,
  signal: AbortSignal,
): Promise<PreflightReason> {
  const { clock } = deps
  const until = clock.now() + STILL_FOR + 600
  const looked = () => deps.points(Buffer.concat(seat.keyframes))
  while (seat.keyframes.length < 2 && clock.now() < until && !signal.aborted)
    await pause(clock, LOOK, signal)
  if (isFine(await looked())) return 'none'
  while (clock.now() < until && !signal.aborted) await pause(clock, LOOK, signal)
  if (signal.aborted) return 'cancelled'
  return clock.now() - seat.lastAt > STILL_FOR ? 'frozen' : verdictOn(await looked())
}
