import { expect, test } from 'vitest'
import { createRandom } from './random.mjs'
import { slopeOf } from './slope.mjs'

const points = (count, value, group = () => 0) =>
  Array.from({ length: count }, (_, at) => ({ at, value: value(at), group: group(at) }))

/** Roughly normal, mean 0, deviation 1. */
const noise = (random) => () =>
  Array.from({ length: 12 }, random.next).reduce((all, each) => all + each) - 6

test('a straight line is found exactly', () => {
  const found = slopeOf(points(10, (at) => 5 + 3 * at))
  expect(found.slope).toBeCloseTo(3)
  expect(found.plusMinus).toBeCloseTo(0)
  expect(found).toMatchObject({ mean: 18.5, span: 9, count: 10 })
})

test('groups have levels of their own', () => {
  const group = (at) => Math.floor(at / 10)
  const found = slopeOf(points(30, (at) => 2 * at - 1000 * group(at), group))
  expect(found.slope).toBeCloseTo(2)
  expect(slopeOf(points(30, (at) => 2 * at - 1000 * group(at))).slope).toBeLessThan(-10)
})

test('a textbook example: slope and interval', () => {
  const values = [2.1, 3.9, 6.2, 7.8, 10.1]
  const found = slopeOf(points(5, (at) => values[at]))
  expect(found.slope).toBeCloseTo(1.99)
  // Residuals 0.06 -0.13 0.18 -0.21 0.10: s² = 0.107 / 3; s_b = √(s² / 10) = 0.0597; t = 3.182
  expect(found.plusMinus).toBeCloseTo(0.19, 2)
})

test.each([0, 4])('the interval holds the true slope %s nineteen times of twenty', (slope) => {
  const draw = noise(createRandom(7))
  const holds = Array.from({ length: 400 }, () => {
    const found = slopeOf(points(16, (at) => slope * at + 10 * draw()))
    return Math.abs(found.slope - slope) <= found.plusMinus
  })
  expect(holds.filter(Boolean).length / 400).toBeGreaterThan(0.94)
})

test('samples that resemble their neighbours widen it', () => {
  const draw = noise(createRandom(3))
  const apart = points(40, () => draw())
  const wave = points(40, (at) => Math.sin(at / 3))
  const ratio = (each) => each.plusMinus / Math.sqrt(1 / each.count)
  expect(ratio(slopeOf(wave))).toBeGreaterThan(1.5 * ratio(slopeOf(apart)))
})

test('too few points give none', () => {
  expect(slopeOf([])).toBeNull()
  expect(slopeOf(points(2, (at) => at))).toBeNull()
  expect(
    slopeOf(
      points(
        4,
        (at) => at,
        (at) => at,
      ),
    ),
  ).toBeNull()
})
