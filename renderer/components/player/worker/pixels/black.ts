import type { Source } from './pixels'

/** Points of a picture that are looked at. */
const COLUMNS = 32
const ROWS = 12
/** Shares of the height where a camera's name and clock are burnt in. */
const EDGE = 0.2
/** In steps of luma; in limited range black is 16. See scene/flat.ts. */
const MEAN = 30
const BRIGHTEST = 56
/** Points that may be brighter: dead pixels, a lamp of the recorder. */
const EXTREMES = 4

/** Whether a picture shows nothing but black; each picture is asked, so that little is looked at. */
export function isBlack({ bytes, planes, width, height }: Source): boolean {
  const { offset = 0, stride = width } = planes[0] ?? {}
  let sum = 0
  let bright = 0
  for (let row = 0; row < ROWS; row++) {
    const y = Math.floor((EDGE + ((1 - 2 * EDGE) * (row + 0.5)) / ROWS) * height)
    for (let column = 0; column < COLUMNS; column++) {
      const x = Math.floor(((column + 0.5) * width) / COLUMNS)
      const luma = bytes[offset + y * stride + x] ?? 0
      sum += luma
      if (luma > BRIGHTEST) bright++
    }
  }
  return bright <= EXTREMES && sum <= MEAN * COLUMNS * ROWS
}
