import { expect, test } from 'vitest'
import { CODES } from './band.mjs'
import { firsts, quantile, spread, summarise } from './samples.mjs'

const NEVER = Number.POSITIVE_INFINITY

/** Looks every 10 ms for so many seconds; `show(at)` gives the codes of all tiles. */
const watch = (seconds, show, begin = 0) =>
  Array.from({ length: seconds * 100 + 1 }, (_, i) => ({
    at: begin + i * 10,
    codes: show(begin + i * 10),
  }))

/** 10 frames a second, on the screen `delay` later. */
const camera = (delay) => (at) => (at < delay ? -1 : Math.floor((at - delay) / 100) * 100)

test('quantiles are values that were there', () => {
  expect(quantile([], 0.5)).toBe(null)
  expect(quantile([7], 0.95)).toBe(7)
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2)
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect([0, 0.5, 0.95, 1].map((part) => quantile(hundred, part))).toEqual([1, 50, 95, 100])
})

test('a steady camera: its ages lie between the delay and one frame more', () => {
  const looks = watch(4, (at) => [camera(150)(at)], 5000)
  expect(summarise(looks, 1, 10)).toMatchObject({
    seconds: 4,
    age: { p50: 200, p95: 240, max: 240 },
    shown: 100,
    live: 1,
    freezes: 0,
    longestStill: 100,
    backwards: 0,
    unreadable: 0,
    looks: { count: 401, maxGap: 10 },
  })
})

test('the share of frames counts each picture once, and names the worst tile', () => {
  const half = (at) => Math.floor(at / 200) * 200
  const looks = watch(4, (at) => [camera(0)(at), half(at)], 5000)
  expect(summarise(looks, 2, 10)).toMatchObject({ shown: 75, shownWorst: 50, live: 2 })
})

test('a standstill makes the picture older, is a freeze, and not live', () => {
  const frozen = (at) => Math.min(camera(0)(at), 7000)
  const figures = summarise(
    watch(4, (at) => [camera(0)(at), frozen(at)], 5000),
    2,
    10,
  )
  expect(figures).toMatchObject({ live: 1, freezes: 1, longestStill: 2000, age: { max: 2000 } })
  // A second and nothing more is not yet one.
  const slow = watch(4, (at) => [Math.floor(at / 1000) * 1000], 5000)
  expect(summarise(slow, 1, 10)).toMatchObject({ freezes: 0, live: 1, longestStill: 1000 })
})

test('what cannot be read for a moment is the last picture, getting older', () => {
  const torn = (at) => (at >= 6000 && at < 6300 ? -1 : camera(0)(at))
  const figures = summarise(
    watch(2, (at) => [torn(at)], 5000),
    1,
    10,
  )
  expect(figures).toMatchObject({ live: 1, age: { max: 390 }, unreadable: 14.9 })
})

test('a tile that shows nothing is not left out', () => {
  const looks = watch(2, (at) => [camera(0)(at), -1], 5000)
  expect(summarise(looks, 2, 10)).toMatchObject({ live: 1, shownWorst: 0, age: { p95: NEVER } })
})

test('a picture older than the one before is counted, the codes’ new beginning is not', () => {
  const back = (at) => (at < 6000 ? at : at - 3000)
  const figures = summarise(
    watch(2, (at) => [back(at)], 5000),
    1,
    100,
  )
  expect(figures.backwards).toBe(1)
  const anew = watch(2, (at) => [camera(50)(at) % CODES], CODES - 1000)
  expect(summarise(anew, 1, 10)).toMatchObject({ backwards: 0, age: { max: 146 }, live: 1 })
})

test('first pictures, and how long they took', () => {
  const looks = watch(1, (at) => [camera(300)(at), camera(700)(at), -1])
  expect(firsts(looks, 3)).toEqual([300, 700, null])
  expect(spread([300, 700], 100)).toEqual({ missing: 0, p50: 200, p95: 600, max: 600 })
  expect(spread([300, null, 700], 100)).toEqual({ missing: 1, p50: 600, p95: NEVER, max: NEVER })
})
