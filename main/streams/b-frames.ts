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

type Bits = () => number | null

function bitReader(buffer: Buffer, from: number, end: number): Bits {
  let bit = from * 8
  return () => {
    if (bit >= end * 8) return null
    const value = ((buffer[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1
    bit++
    return value
  }
}

/** An unsigned Exp-Golomb number, ITU-T H.264 clause 9.1. */
function exponential(next: Bits): number | null {
  let zeros = 0
  for (let bit = next(); bit !== 1; bit = next()) {
    if (bit === null || ++zeros > 31) return null
  }
  let value = 1
  for (let i = 0; i < zeros; i++) value = value * 2 + (next() ?? 0)
  return value - 1
}
