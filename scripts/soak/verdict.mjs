import { slopeOf } from './slope.mjs'

const HOUR_MS = 3_600_000
/** Less than this says nothing about growth. */
const LEAST_SPAN_H = 8 / 60
const LEAST_COUNT = 6
/** A long run is held to a rate: a wall is not restarted for weeks. */
const SHARE_PER_HOUR = 0.02

/** The part of the run in which caches and pools are still being filled. */
export const warmUpMs = (minutes) => Math.max(1, Math.min(5, minutes * 0.25)) * 60_000

/**
 * Whether a figure grows beyond noise: the least slope that the samples allow (95 %), over the
 * time they span, is more than the figure may gain.
 * `points`: [{ at: ms, value, group }] → { …slope per hour, allowed, verdict }
 */
export function verdictOf(points, floor) {
  const hours = points.map(({ at, ...rest }) => ({ at: at / HOUR_MS, ...rest }))
  const found = slopeOf(hours)
  if (!found || found.span < LEAST_SPAN_H || found.count < LEAST_COUNT)
    return { ...found, verdict: 'too short to tell' }
  const allowed = Math.max(floor, SHARE_PER_HOUR * found.span * Math.abs(found.mean))
  const gained = (found.slope - found.plusMinus) * found.span
  return { ...found, allowed, verdict: gained > allowed ? 'GROWS' : steadiness(found, allowed) }
}

/** "steady" is claimed only where growth would have been seen. */
function steadiness({ slope, plusMinus, span }, allowed) {
  return (slope + plusMinus) * span <= 2 * allowed ? 'steady' : 'no growth beyond noise'
}

/** A page that was just loaded still fills its caches. */
const PAGE_WARM_UP_MS = 3 * 60_000

/**
 * The points of one figure in the samples taken at rest: { at, page: when it was loaded (ms since
 * 1970, as text), figures }.
 */
export function pointsOf(samples, { key, page }) {
  return samples
    .filter(({ at, page: loading }) => !page || at - Number(loading) >= PAGE_WARM_UP_MS)
    .map(({ at, page: loading, figures }) => ({
      at,
      value: figures[key],
      group: page ? loading : 0,
    }))
    .filter(({ value }) => value !== undefined)
}
