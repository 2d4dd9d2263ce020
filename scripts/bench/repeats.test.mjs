import { expect, test } from 'vitest'
import { combine } from './repeats.mjs'

test('one trial is its own result', () => {
  const figures = { age: { p50: 1 } }
  expect(combine([figures])).toBe(figures)
})

test('of two the mean, of three the median, and each is kept', () => {
  const runs = [10, 40, 20].map((p50) => ({ age: { p50 }, cpu: { total: p50 / 10 } }))
  expect(combine(runs.slice(0, 2))).toMatchObject({ age: { p50: 25 }, cpu: { total: 2.5 } })
  expect(combine(runs)).toEqual({ age: { p50: 20 }, cpu: { total: 2 }, runs })
})

test('of what went wrong the worst', () => {
  const runs = [
    { live: 16, freezes: 0, shownWorst: 99, age: { max: 200 }, first: { missing: 0 } },
    { live: 15, freezes: 3, shownWorst: 20, age: { max: 4000 }, first: { missing: 1 } },
  ]
  expect(combine(runs)).toEqual({ ...runs[1], runs })
})

test('what came in one of the trials alone is taken from there; never stays never', () => {
  const never = Number.POSITIVE_INFINITY
  const runs = [
    { cpu: { kinds: { main: 3, utility: 1 } }, first: { p95: 100 } },
    { cpu: { kinds: { main: 5 } }, first: { p95: never } },
  ]
  expect(combine(runs)).toMatchObject({
    cpu: { kinds: { main: 4, utility: 1 } },
    first: { p95: never },
  })
})
