/** As good as no difference, in steps of luma over the whole grid. */
const NONE = 4
/** Where the difference is usually smaller than this, chance may let none be. */
export const ENOUGH = 100
/** What has come back differs by less than this part of what is usual. */
const PART = 0.2
/** What still is the same is no further than this part from the picture just before. */
const NEAR = 0.7

export interface Recurrence {
  /** Index of the first earlier picture that is the same; -1 when there is none. */
  first: number
  /** The smallest difference from an earlier picture, and the usual one. */
  nearest: number
  usual: number
}

/**
 * Whether a picture is one of the earlier ones again, from its distance to each, the oldest first; null when there
 * are too few to tell. An encoder that gets the same picture again and again never sends it twice
 * alike, since its quality breathes; but it comes back to what it sent before, because the same
 * picture in the same quality is the same to the bit. Noise does not come back, even where nearly
 * all of it is quantised away: its distances are all much alike (docs/design/0006).
 * @param known what was usual before, if larger: a picture at rest forgets its noise
 */
export function recurrence(distances: readonly number[], known: number): Recurrence | null {
  if (distances.length < 3) return null
  // Not the median: a picture that has settled still remembers how it came to rest.
  const sorted = [...distances].sort((a, b) => a - b)
  const usual = Math.max(known, sorted[Math.floor(0.75 * sorted.length)] ?? 0)
  const first = distances.findIndex((each) => each <= limitOf(distances, usual))
  return { first, nearest: sorted[0] ?? 0, usual }
}

function limitOf(distances: readonly number[], usual: number): number {
  if (usual < ENOUGH) return atRest(distances) ? NONE : -1
  // A recording that begins anew comes back after its length, and differs all the way there.
  const isNear = (distances.at(-1) ?? usual) <= NEAR * usual
  return isNear ? PART * usual : -1
}

const atRest = (distances: readonly number[]) =>
  distances.filter((each) => each <= NONE).length >= 0.4 * distances.length
