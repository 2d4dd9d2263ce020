import { expect, it } from 'vitest'
import { isWeary, waitBefore } from './patience'

const SECOND = 1000

it.each<[string, number[], number]>([
  ['the first time', [], 0],
  ['a minute after the last one', [39], 0],
  ['again', [99], 2],
  ['the third time in a minute', [50, 99], 5],
  ['over and over', [45, 50, 60, 99], 15],
])('a page that ended %s is loaded again after a wait', (_when, ends, seconds) => {
  const at = ends.map((end) => end * SECOND)
  expect(waitBefore(at, 100 * SECOND)).toBe(seconds * SECOND)
})

it('a page that hung three times in ten minutes is given more time', () => {
  expect(
    isWeary(
      [10, 20].map((s) => s * SECOND),
      30 * SECOND,
    ),
  ).toBe(false)
  expect(
    isWeary(
      [10, 20, 30].map((s) => s * SECOND),
      40 * SECOND,
    ),
  ).toBe(true)
  expect(
    isWeary(
      [10, 20, 30].map((s) => s * SECOND),
      611 * SECOND,
    ),
  ).toBe(false)
})
