// The clock in the picture, read off the screen. It is drawn by clock_band.py.

const PICTURE = { width: 640, height: 360 }
const BAND = { left: 32, top: 16, block: 18, height: 40, bits: 32 }
/** A block's middle that is neither dark nor bright belongs to something else, or to two pictures. */
const DARK = 88
const BRIGHT = 168

/** Codes count milliseconds of the monotonic clock and begin anew after 4.6 hours. */
export const CODES = 1 << 24

export function crc8(value) {
  let crc = 0xff
  for (const shift of [16, 8, 0]) {
    crc ^= (value >> shift) & 0xff
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1
  }
  return crc
}

/** Milliseconds between two codes' times, from -2.3 to 2.3 hours. */
export function elapsed(from, to) {
  const passed = (((to - from) % CODES) + CODES) % CODES
  return passed < CODES / 2 ? passed : passed - CODES
}

/** Where a 16:9 picture stands in a box that shows all of it, in pixels of the screen. */
export function contained({ x, y, width, height }) {
  const scale = Math.min(width / PICTURE.width, height / PICTURE.height)
  const [w, h] = [PICTURE.width * scale, PICTURE.height * scale]
  return { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h }
}

/** Pixels to look at: `rows` are two lines through the band, `columns` the middles of its blocks. */
export function placesIn(box) {
  const picture = contained(box)
  const scale = picture.width / PICTURE.width
  const line = (part) => Math.floor(picture.y + (BAND.top + BAND.height * part) * scale)
  const column = (i) => Math.floor(picture.x + (BAND.left + BAND.block * (i + 0.5)) * scale)
  return {
    rows: [line(0.35), line(0.65)],
    columns: Array.from({ length: BAND.bits }, (_, i) => column(i)),
  }
}

/** The code in a line of 32-bit pixels, or -1. `offsets`: of the bytes to look at (green). */
export function decode(line, offsets) {
  let code = 0
  let crc = 0
  for (let i = 0; i < BAND.bits; i++) {
    const light = line[offsets[i]]
    if (light > DARK && light < BRIGHT) return -1
    const bit = light >= BRIGHT ? 1 : 0
    if (i < 24) code = (code << 1) | bit
    else crc = (crc << 1) | bit
  }
  return crc8(code) === crc ? code : -1
}

/** Two lines through one band. In a picture that is being replaced the older one counts. */
export function agree(a, b) {
  if (a < 0) return b
  if (b < 0) return a
  return elapsed(a, b) < 0 ? b : a
}
