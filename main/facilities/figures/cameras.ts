import type { Facility, Figures } from '../../../preload/contract'
import type { World } from './world'

type OfFacility = World['cameras'][number]

const DAY = 24 * 3_600_000

/** What is there of a facility's cameras, what is missing, and what is measured of them. */
export function cameraFigures(
  world: World,
  required: Facility['required'],
  cameras: readonly OfFacility[],
): Figures['cameras'] {
  const lacks = lacksOf(required, cameras)
  const verdicts = cameras.map(({ id }) => world.technical.get(id) ?? 'unknown')
  const to = cameras.flatMap(({ id }) => world.forwards.get(id) ?? [])
  return {
    there: cameras.length,
    required: sum(required.map(({ count }) => count)),
    missing: sum(lacks.map(({ missing }) => missing)),
    ...pictures(world, cameras),
    fit: verdicts.filter((verdict) => verdict === 'fit').length,
    unfit: verdicts.filter((verdict) => verdict === 'unfit').length,
    unmeasured: verdicts.filter((verdict) => verdict === 'unknown').length,
    ...{ toForward: to.length, forwarded: to.filter(Boolean).length },
  }
}

/** A place where required cameras are missing, of how many. */
export interface Lack {
  place: string
  missing: number
  count: number
}

/** Every camera counts that is registered at the place, switched on or not. */
export function lacksOf(
  required: Facility['required'],
  cameras: readonly Pick<OfFacility, 'place'>[],
): Lack[] {
  const wanted = new Map<string, number>()
  for (const { place, count } of required) wanted.set(place, (wanted.get(place) ?? 0) + count)
  return [...wanted].flatMap(([place, count]) => {
    const missing = count - cameras.filter((camera) => camera.place === place).length
    return missing > 0 ? [{ place, missing, count }] : []
  })
}

/** One that is switched off has no picture, and is no failure; of one that nobody looked at, nothing is known. */
function pictures({ seen, now }: World, cameras: readonly OfFacility[]) {
  const count = { off: 0, now: 0, day: 0, failed: 0 }
  for (const { id, enabled } of cameras) {
    const { now: live, last, failing } = seen(id)
    if (!enabled) count.off++
    else if (live) {
      count.now++
      count.day++
    } // A clock that was wrong has seen pictures of tomorrow.
    else if (last !== null && last <= now && now - last <= DAY) count.day++
    else if (failing) count.failed++
  }
  return count
}

const sum = (list: number[]) => list.reduce((all, each) => all + each, 0)
