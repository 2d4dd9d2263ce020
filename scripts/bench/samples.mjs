// What the looks at the screen say. A look is { at: ms, codes: one a tile, -1 when unreadable }.
import { CODES, elapsed } from './band.mjs'

/** No new picture for this long is a freeze. */
const FREEZE_MS = 1000

/** The nearest value that `part` (0 to 1) of all are not above; null of nothing. */
export function quantile(values, part) {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))]
}

/** When each of the tiles showed its first clock, in ms; null for those that did not. */
export function firsts(looks, tiles) {
  return Array.from(
    { length: tiles },
    (_, i) => looks.find(({ codes }) => codes[i] >= 0)?.at ?? null,
  )
}

/** One tile's history: ages at every look, pictures shown, freezes. */
function follow(looks, tile) {
  const ages = []
  let [shown, freezes, longest, unreadable, backwards] = [0, 0, 0, 0, 0]
  let code = -1
  let since = looks[0].at
  const settle = (at) => {
    longest = Math.max(longest, at - since)
    if (at - since > FREEZE_MS) freezes++
    since = at
  }
  for (const { at, codes } of looks) {
    const seen = codes[tile]
    if (seen < 0) unreadable++
    else if (seen !== code) {
      if (code >= 0) shown++
      if (code >= 0 && elapsed(code, seen) < 0) backwards++
      settle(at)
      code = seen
    }
    // What cannot be read right now was the last picture, getting older.
    if (code >= 0) ages.push(elapsed(code, at % CODES))
  }
  settle(looks.at(-1).at)
  // A tile that shows nothing would otherwise make the others' ages look like everybody's.
  if (code < 0) ages.push(...looks.map(() => Number.POSITIVE_INFINITY))
  return { ages, shown, freezes, longest, unreadable, backwards, readable: code >= 0 }
}

const rounded = (value) => (value === null ? null : Math.round(value * 10) / 10)

/** The figures of one measuring window over all its tiles. */
export function summarise(looks, tiles, fps) {
  const seconds = (looks.at(-1).at - looks[0].at) / 1000
  const each = Array.from({ length: tiles }, (_, i) => follow(looks, i))
  const ages = each.flatMap((tile) => tile.ages)
  const shares = each.map(({ shown }) => shown / seconds / fps)
  const gaps = looks.slice(1).map(({ at }, i) => at - looks[i].at)
  const sum = (key) => each.reduce((total, tile) => total + tile[key], 0)
  return {
    seconds: rounded(seconds),
    age: {
      p50: rounded(quantile(ages, 0.5)),
      p95: rounded(quantile(ages, 0.95)),
      max: rounded(quantile(ages, 1)),
    },
    /** Of the frames that the cameras made: over all tiles, and of the worst tile. */
    shown: rounded((shares.reduce((a, b) => a + b, 0) / tiles) * 100),
    shownWorst: rounded(Math.min(...shares) * 100),
    live: each.filter((tile) => tile.readable && tile.longest <= FREEZE_MS).length,
    freezes: sum('freezes'),
    longestStill: rounded(Math.max(...each.map(({ longest }) => longest))),
    backwards: sum('backwards'),
    unreadable: rounded((sum('unreadable') / (looks.length * tiles)) * 100),
    looks: {
      count: looks.length,
      p99Gap: rounded(quantile(gaps, 0.99)),
      maxGap: rounded(quantile(gaps, 1)),
    },
  }
}

/** p50, p95 and maximum of how long after `start` something came; what did not takes for ever. */
export function spread(times, start) {
  const waits = times.map((at) => (at === null ? Number.POSITIVE_INFINITY : at - start))
  return {
    missing: times.filter((at) => at === null).length,
    p50: rounded(quantile(waits, 0.5)),
    p95: rounded(quantile(waits, 0.95)),
    max: rounded(quantile(waits, 1)),
  }
}
