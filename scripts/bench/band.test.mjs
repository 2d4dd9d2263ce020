import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { agree, CODES, contained, crc8, decode, elapsed, placesIn } from './band.mjs'
import { now } from './clock.mjs'
import { draw, encoded, painted } from './testing/pictures.mjs'

const BIG = { width: 640, height: 360 }
const SIZES = [BIG, { width: 240, height: 135 }, { width: 200, height: 112 }]
const TIMES = [0, 1, 4_660_046, 0x5a5a5a, 0xaaaaaa, CODES - 1, CODES + 77]

/** Both lines through the band, each read as the reader of the screen does. */
function linesOf({ width, height, pixels }) {
  const { rows, columns } = placesIn({ x: 0, y: 0, width, height })
  const offsets = columns.map((x) => x * 4 + 1)
  return rows.map((y) => decode(pixels.subarray(y * width * 4), offsets))
}
const read = (picture) => agree(...linesOf(picture))

/** The left of one picture, the right of the other. */
function halves(left, right, at) {
  const pixels = Buffer.from(left.pixels)
  for (let y = 0; y < left.height; y++) {
    const row = y * left.width * 4
    right.pixels.copy(pixels, row + at * 4, row + at * 4, row + left.width * 4)
  }
  return { ...left, pixels }
}

test.each(SIZES)('what Python draws is read at $width × $height', (size) => {
  const codes = painted(draw(TIMES), size).map(linesOf)
  expect(codes).toEqual(TIMES.map((time) => [time % CODES, time % CODES]))
})

test.each(SIZES)('encoded as by a camera it is read at $width × $height', (size) => {
  const times = Array.from({ length: 15 }, (_, i) => 7_654_321 + i * 67)
  expect(painted(encoded(draw(times)), size).map(read)).toEqual(times)
})

test('a picture that stands elsewhere is not read', () => {
  const [picture] = painted(draw([123_456]), BIG)
  expect(read({ ...picture, pixels: picture.pixels.subarray(9 * 4) })).toBe(-1)
  expect(read({ ...picture, pixels: Buffer.alloc(picture.pixels.length, 0x20) })).toBe(-1)
  expect(read({ ...picture, pixels: Buffer.alloc(picture.pixels.length, 0xff) })).toBe(-1)
  expect(read({ ...picture, pixels: Buffer.alloc(picture.pixels.length, 0x80) })).toBe(-1)
})

test('a line that is half painted is unreadable', () => {
  const [old, fresh] = painted(draw([7_654_321, 7_654_388]), { width: 240, height: 135 })
  const cutAt = (at) => read(halves(fresh, old, at))
  // The first bits of both are the same; after 228 stands no bit.
  expect([10, 120, 230].map(cutAt)).toEqual([7_654_321, 7_654_321, 7_654_388])
  expect([160, 165, 180, 190, 210].map(cutAt)).toEqual([-1, -1, -1, -1, -1])
})

test('hardly a cut between two following clocks passes for a third', () => {
  let [cuts, wrong] = [0, 0]
  for (let time = 1_000_000; time < 1_134_000; time += 67) {
    const [a, b] = [time, time + 67].map((code) => ((code << 8) | crc8(code)) >>> 0)
    for (let bits = 1; bits < 32; bits++) {
      const mask = (0xffffffff << bits) >>> 0
      const mixed = ((a & mask) | (b & ~mask)) >>> 0
      if (mixed === a || mixed === b) continue
      cuts++
      if (crc8(mixed >>> 8) === (mixed & 0xff)) wrong++
    }
  }
  expect(cuts).toBeGreaterThan(10_000)
  expect(wrong / cuts).toBeLessThan(0.005)
})

test('in a picture that is painted from above the older clock counts', () => {
  const [old, fresh] = painted(draw([5000, 5067]), BIG)
  const half = Math.floor(16 + 40 * 0.5) * BIG.width * 4
  const torn = Buffer.concat([fresh.pixels.subarray(0, half), old.pixels.subarray(half)])
  expect(linesOf({ ...BIG, pixels: torn })).toEqual([5067, 5000])
  expect(read({ ...BIG, pixels: torn })).toBe(5000)
  expect(agree(CODES - 1, 3)).toBe(CODES - 1)
  expect(agree(-1, 3)).toBe(3)
  expect(agree(3, -1)).toBe(3)
})

test('the code begins anew after 4.6 hours', () => {
  expect(elapsed(5, 72)).toBe(67)
  expect(elapsed(72, 5)).toBe(-67)
  expect(elapsed(CODES - 10, 57)).toBe(67)
  expect(elapsed(57, CODES - 10)).toBe(-67)
})

test('a picture keeps its shape in its box', () => {
  expect(contained({ x: 10, y: 20, width: 640, height: 400 })).toEqual({ x: 10, y: 40, ...BIG })
  expect(contained({ x: 0, y: 0, width: 200, height: 90 })).toMatchObject({ x: 20, width: 160 })
})

test('Python and Node have the same clock', () => {
  const before = now()
  const ask = ['-c', 'import time; print(time.monotonic_ns() / 1e6)']
  const there = Number(spawnSync('/usr/bin/python3', ask, { encoding: 'utf8' }).stdout)
  expect(there).toBeGreaterThan(before)
  expect(there).toBeLessThan(now())
})
