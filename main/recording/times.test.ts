import { describe, expect, it } from 'vitest'
import { frameTimes, shiftClock, shiftFrame, ticksBetween } from './times'

const WRAP = 2 ** 33

/** The head of a frame with both times, and the times that it says. */
const head = (pts: number, dts: number) => {
  const bytes = Buffer.alloc(19)
  bytes.set([0, 0, 1, 0xe0, 0x12, 0x34, 0x80, 0xc0, 10])
  bytes.set([0x31, 0, 1, 0, 1, 0x11, 0, 1, 0, 1], 9)
  shiftFrame(bytes, 0, 0)
  const at0 = frameTimes(bytes, 0, 19)
  expect(at0).toMatchObject({ pts: 0, dts: 0 })
  write(bytes, 9, pts)
  write(bytes, 14, dts)
  return bytes
}

/** ISO/IEC 13818-1, 2.4.3.6, in bits. */
function write(bytes: Buffer, at: number, time: number): void {
  const bits = BigInt(time)
  const top = BigInt((bytes[at] ?? 0) >> 4)
  const all =
    (top << 36n) |
    (((bits >> 30n) & 7n) << 33n) |
    (1n << 32n) |
    (((bits >> 15n) & 0x7fffn) << 17n) |
    (1n << 16n) |
    ((bits & 0x7fffn) << 1n) |
    1n
  for (let i = 0; i < 5; i++) bytes[at + i] = Number((all >> BigInt(8 * (4 - i))) & 0xffn)
}

describe('times of frames', () => {
  it.each([
    [126_000, 122_400],
    [WRAP - 1, WRAP - 3_601],
    [2 ** 30 + 2 ** 15 + 1, 2 ** 30],
  ])('are read: %s, %s', (pts, dts) => {
    expect(frameTimes(head(pts, dts), 0, 19)).toEqual({ pts, dts, length: 0x1234 + 6 })
  })

  it.each([
    [126_000, 90_000, 216_000],
    [126_000, -126_001, WRAP - 1],
    [WRAP - 1, 2, 1],
    [0, 2 ** 32 + 12_345, 2 ** 32 + 12_345],
  ])('are moved: %s by %s', (pts, ticks, moved) => {
    const bytes = head(pts, pts)
    shiftFrame(bytes, 0, ticks)
    const expected = head(moved, moved)
    expect(bytes).toEqual(expected)
  })

  it('are not found where there are none', () => {
    expect(frameTimes(Buffer.alloc(19), 0, 19)).toBeNull()
    expect(frameTimes(head(1, 1), 0, 13)).toBeNull()
    const without = head(1, 1)
    without[7] = 0
    expect(frameTimes(without, 0, 19)).toBeNull()
  })

  it('lie the shorter way around', () => {
    expect(ticksBetween(10, 30)).toBe(20)
    expect(ticksBetween(WRAP - 10, 10)).toBe(20)
    expect(ticksBetween(10, WRAP - 10)).toBe(-20)
  })
})

it('a clock reference is moved, and its finer part kept', () => {
  const bytes = Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0x2b])
  shiftClock(bytes, 0, 1)
  expect(bytes).toEqual(Buffer.from([0, 0, 0, 0, 0x7f, 0x2b]))
  shiftClock(bytes, 0, 3)
  expect(bytes).toEqual(Buffer.from([0, 0, 0, 1, 0xff, 0x2b]))
})
