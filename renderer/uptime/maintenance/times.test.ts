import { expect, test } from 'vitest'
import { nextTime } from './times'

const HOUR = 3_600_000
const WEEK = 168 * HOUR
const FROM = 10 * WEEK
const once = { from: FROM, to: FROM + HOUR, weekly: false, until: null }
const weekly = { ...once, weekly: true }

test.each([
  [once, FROM - 1, 'coming', FROM],
  [once, FROM, 'now', FROM],
  [once, FROM + HOUR, 'over', FROM],
  [weekly, FROM + HOUR, 'coming', FROM + WEEK],
  [weekly, FROM + 3 * WEEK + 1, 'now', FROM + 3 * WEEK],
  [{ ...weekly, until: FROM + WEEK }, FROM + 2 * HOUR, 'over', FROM],
  [{ ...weekly, until: FROM + WEEK + 1 }, FROM + 2 * HOUR, 'coming', FROM + WEEK],
  [{ ...weekly, until: FROM + WEEK + 1 }, FROM + 3 * WEEK, 'over', FROM + WEEK],
] as const)('%j at %d: %s', (plan, now, state, from) => {
  expect(nextTime(plan, now)).toMatchObject({ state, from })
})
