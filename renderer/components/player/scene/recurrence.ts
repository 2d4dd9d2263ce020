/** As good as no difference, in steps of luma over the whole grid. */
const NONE = 4
/** Where the difference is usually smaller than this, chance may let none be. */
const ENOUGH = 100
/** What has come back differs by less than this part of what is usual. */
const PART = 0.2
/** What is the same all the time differs less than this part from what came in between. */
const NEAR = 0.7

export interface Recurrence {
  /** Index of the first earlier picture that is the same; -1 when there is none. */
  first: number
  /** The smallest difference from an earlier picture, and the usual one. */
  nearest: number
  usual: number
}

/**
 * Whether a picture is one of the earlier ones again, from its distance to each, the oldest first;
 * null when there are too few to tell. An encoder that gets the same picture again and again never
 * sends it twice alike, since its quality breathes; but it comes back to what it sent before,
 * because the same picture in the same quality is the same to the bit. Noise does not come back,
 * even where nearly all of it is quantised away: its distances are all much alike (docs/design/0006).
 * @param known what was usual before, if larger: a picture at rest forgets its noise
 */
export function recurrence(distances: readonly number[], known: number): Recurrence | null {
  if (distances.length < 3) return null
  // Not the median: a picture that has settled still remembers how it came to rest.
  const usual = Math.max(known, quantile(distances, 0.75))
  const nearest = Math.min(...distances)
  const first = distances.findIndex((_, i) => isSame(distances.slice(i), usual))
  return { first, nearest, usual }
}

/** Whether the first is the same, and was so all the way from there. */
function isSame(distances: readonly number[], usual: number): boolean {
  const [distance = usual] = distances
  if (usual < ENOUGH) return distance <= NONE && atRest(distances)
  // A recording that begins anew comes back after its length, and differs all the way there.
  return distance <= PART * usual && quantile(distances, 0.5) <= NEAR * usual
}

const atRest = (distances: readonly number[]) =>
  distances.filter((each) => each <= NONE).length >= 0.4 * distances.length

const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(part * values.length)] ?? 0
