import { POINTS } from './grid'

/** A larger difference is a change, not the breathing of the encoder. */
const BREATH = 32

/**
 * Whether something in the scene changed: a point stands out from what the breathing of an encoder,
 * as far as the mean difference shows it, can do. One digit of a burnt-in clock is enough.
 */
export function changed(a: Uint8Array, b: Uint8Array): boolean {
  let sum = 0
  let most = 0
  for (let i = 0; i < POINTS; i++) {
    const difference = Math.abs((a[i] ?? 0) - (b[i] ?? 0))
    sum += Math.min(BREATH, difference)
    if (difference > most) most = difference
  }
  const mean = sum / POINTS
  return most >= 20 + Math.min(40 * mean, 52 + 12 * mean)
}
