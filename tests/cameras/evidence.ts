import { LOOKS } from './screen-watch'

/** What is known of one tile: what it claimed, and when its picture moved on the X display. */
export interface Evidence {
  /** Each lasts until the next; `at` in ms since 1970. */
  claims: { state: string; at: number }[]
  /** ms since 1970, four looks a second. */
  moved: number[]
}

/** ms from `since` until the tile no longer claimed to be live; null when it never gave up. */
export function doubted({ claims }: Evidence, since: number): number | null {
  const before = claims.filter(({ at }) => at <= since).at(-1)
  if (before && before.state !== 'live') return 0
  const first = claims.find(({ at, state }) => at > since && state !== 'live')
  return first ? first.at - since : null
}

/** How long (ms) the picture must then go on, and how long it may stand still meanwhile. */
const STEADY = { for: 3_000, gap: 1_000 }

/**
 * ms from `since` until the tile claims to be live and its picture moves, both for three seconds
 * on end; null as long as that is not so.
 */
export function back(evidence: Evidence, since: number, now = Date.now()): number | null {
  const { claims, moved } = evidence
  const last = claims.at(-1)
  if (last?.state !== 'live') return null
  const begun = Math.max(last.at, since)
  const first = moved.find((at) => at >= begun && isSteady(moved, at))
  return first === undefined || now - first < STEADY.for ? null : first - since
}

const isSteady = (moved: number[], from: number) =>
  longestGap(moved, from, from + STEADY.for) <= STEADY.gap

/** Of the looks within `from` and `until`, the share that found the picture moved. */
export function movingShare({ moved }: Evidence, from: number, until: number): number {
  const seen = moved.filter((at) => at > from && at <= until).length
  return seen / (((until - from) / 1000) * LOOKS)
}

/** The longest time (ms) in which the tile claimed to be live while nothing moved. */
export function falseLive({ claims, moved }: Evidence, since: number, until: number): number {
  const times = claims.map((claim, i) => {
    const from = Math.max(claim.at, since)
    const to = Math.min(claims[i + 1]?.at ?? until, until)
    return claim.state === 'live' ? longestGap(moved, from, to) : 0
  })
  return Math.max(0, ...times)
}

function longestGap(moved: number[], from: number, to: number): number {
  const marks = [from, ...moved.filter((at) => at > from && at < to), to]
  return Math.max(0, ...marks.map((at, i) => at - (marks[i - 1] ?? at)))
}
