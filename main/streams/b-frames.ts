import { bitReader, exponential } from './bits'

/**
 * Whether an H.264 picture that begins in `[from, end)` is a B picture; null when its first slice
 * is not within these bytes. Works on one MPEG-TS packet: slices follow a delimiter of a few bytes.
 */
export function isBPicture(buffer: Buffer, from: number, end: number): boolean | null {
  for (let at = from; at + 5 < end; at++) {
    if (buffer[at] !== 0 || buffer[at + 1] !== 0 || buffer[at + 2] !== 1) continue
    const type = (buffer[at + 3] ?? 0) & 0x1f
    if (type !== 1 && type !== 5) continue
    const bits = bitReader(buffer, at + 4, end)
    exponential(bits) // first_mb_in_slice
    const slice = exponential(bits)
    return slice === null ? null : slice % 5 === 1
  }
  return null
}
