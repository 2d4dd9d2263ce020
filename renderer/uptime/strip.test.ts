import { expect, test } from 'vitest'
import { partsOf } from './strip'

const HOUR = 3_600_000
const high = (parts: ReturnType<typeof partsOf>) =>
  Object.fromEntries(parts.map((part) => [part.kind, part.high]))

test('an hour that was up fills its bar; one that was not there has none', () => {
  expect(high(partsOf([HOUR, 0, 0, 0, 0]))).toEqual({ up: 20 })
  expect(partsOf([0, 0, 0, 0, 0])).toEqual([])
})

test('a second of an outage is seen, and the bar stays as high as it is', () => {
  const parts = partsOf([HOUR - 1000, 1000, 0, 0, 0])
  expect(high(parts)).toEqual({ down: 3, up: 17 })
  expect(parts.at(-1)?.from).toBe(0)
})

test('parts as they are', () => {
  expect(high(partsOf([HOUR / 2, HOUR / 4, HOUR / 4, 0, 0]))).toEqual({
    up: 10,
    down: 5,
    unknown: 5,
  })
})
