type Bits = () => number | null

/** Bit by bit; null at the end. */
export function bitReader(buffer: Buffer, from: number, end: number): Bits {
  let bit = from * 8
  return () => {
    if (bit >= end * 8) return null
    const value = ((buffer[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1
    bit++
    return value
  }
}

/** An unsigned Exp-Golomb number, ITU-T H.264 clause 9.1; null where the bits end. */
export function exponential(next: Bits): number | null {
  let zeros = 0
  for (let bit = next(); bit !== 1; bit = next()) {
    if (bit === null || ++zeros > 31) return null
  }
  let value = 1
  for (let i = 0; i < zeros; i++) value = value * 2 + (next() ?? 0)
  return value - 1
}
