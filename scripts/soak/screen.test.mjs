import { expect, test } from 'vitest'
import { samplesOf } from './screen.mjs'

/** A screen of 40 × 24 pixels in memory. */
function screenOf() {
  const pixels = Buffer.alloc(40 * 24 * 4)
  const row = (y, into) => pixels.copy(into, 0, y * 160, (y + 1) * 160)
  const paint = (x, y, colour) => pixels.writeUInt32LE(colour, (y * 40 + x) * 4)
  return { width: 40, height: 24, row, paint }
}

const left = { x: 0, y: 0, width: 20, height: 24 }
const right = { x: 20, y: 0, width: 20, height: 24 }

test('a change is seen in its own area only', () => {
  const screen = screenOf()
  const before = samplesOf(screen, [left, right])
  expect(samplesOf(screen, [left, right])).toEqual(before)
  screen.paint(25, 12, 0xffffff)
  const after = samplesOf(screen, [left, right])
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false])
})

test('areas that overlap, or reach beyond the screen, do not disturb each other', () => {
  const screen = screenOf()
  const wide = { x: -5, y: -5, width: 100, height: 100 }
  const before = samplesOf(screen, [wide, right])
  screen.paint(3, 6, 0xff)
  const after = samplesOf(screen, [wide, right])
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true])
})
