import { expect, test } from 'vitest'
import { createRandom } from './random.mjs'
import { pointsOf, verdictOf, warmUpMs } from './verdict.mjs'

/** One sample a minute. */
const run = (minutes, value) =>
  Array.from({ length: minutes }, (_, i) => ({ at: i * 60_000, value: value(i), group: 0 }))

const jitter = (random, width) => (random.next() - 0.5) * width

test('a count that stays is steady; one more every few minutes is not', () => {
  expect(
    verdictOf(
      run(16, () => 40),
      0.6,
    ).verdict,
  ).toBe('steady')
  expect(
    verdictOf(
      run(16, (i) => 40 + Math.floor(i / 4)),
      0.6,
    ).verdict,
  ).toBe('GROWS')
})

test('noise is not growth, and growth is found in noise', () => {
  const random = createRandom(5)
  expect(
    verdictOf(
      run(16, () => 500 + jitter(random, 6)),
      8,
    ).verdict,
  ).toBe('steady')
  expect(
    verdictOf(
      run(16, (i) => 500 + 2 * i + jitter(random, 6)),
      8,
    ).verdict,
  ).toBe('GROWS')
  expect(
    verdictOf(
      run(16, () => 500 + jitter(random, 90)),
      8,
    ).verdict,
  ).toBe('no growth beyond noise')
})

test('shrinking is no growth', () => {
  expect(
    verdictOf(
      run(16, (i) => 500 - 20 * i),
      8,
    ).verdict,
  ).toBe('steady')
})

test('a long run is held to two in a hundred an hour', () => {
  expect(
    verdictOf(
      run(600, (i) => 1000 + i * 0.3),
      8,
    ).verdict,
  ).toBe('steady')
  expect(
    verdictOf(
      run(600, (i) => 1000 + i * 0.5),
      8,
    ).verdict,
  ).toBe('GROWS')
})

test('a short run claims nothing', () => {
  expect(
    verdictOf(
      run(7, (i) => 100 * i),
      1,
    ).verdict,
  ).toBe('too short to tell')
  expect(verdictOf([], 1).verdict).toBe('too short to tell')
})

test('warm-up is a quarter, from one to five minutes', () => {
  expect([2, 8, 20, 600].map((minutes) => warmUpMs(minutes) / 60_000)).toEqual([1, 2, 5, 5])
})

test('figures of the page are grouped by its loading and left out while it is young', () => {
  const figures = { x: 1 }
  const samples = [
    { at: 200_000, page: '0', figures },
    { at: 260_000, page: '250000', figures },
    { at: 600_000, page: '250000', figures },
    { at: 660_000, page: '250000', figures: {} },
  ]
  const groups = (figure) => pointsOf(samples, figure).map(({ group }) => group)
  expect(groups({ key: 'x', page: true })).toEqual(['0', '250000'])
  expect(groups({ key: 'x' })).toEqual([0, 0, 0])
})
