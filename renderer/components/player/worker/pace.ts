import type { Pace } from '../view'

/** One tile, as far as giving way goes. */
export interface Claim {
  id: number
  important: boolean
  hidden: boolean
  /** Square pixels on the screen. */
  area: number
}

/**
 * Who gives way, in order: what nobody sees, the smallest, the last. Never an important tile.
 * Each of the n tiles gives way twice, so `steps` is between 0 and 2n: first all of them show fewer
 * pictures, one after the other, then only keyframes.
 * → the pace of every tile by its id
 */
export function shareOut(claims: Claim[], steps: number): Map<number, Pace> {
  const yielding = claims.filter(({ important }) => !important).sort(leastFirst)
  const n = yielding.length
  const paces = new Map<number, Pace>(claims.map(({ id }) => [id, 'full']))
  yielding.forEach(({ id }, index) => {
    if (index < steps - n) paces.set(id, 'keys')
    else if (index < steps) paces.set(id, 'few')
  })
  return paces
}

const ORDER: Pace[] = ['keys', 'few', 'full']

/** What a stream must deliver that several tiles show. */
export const richest = (a: Pace, b: Pace): Pace => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b)

const leastFirst = (a: Claim, b: Claim) =>
  Number(b.hidden) - Number(a.hidden) || a.area - b.area || b.id - a.id
