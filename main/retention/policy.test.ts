import { expect, it } from 'vitest'
import { type Holding, newBookmarkId, timeOf } from '../bookmarks'
import { amountOf, goingOf } from './policy'

const NOW = Date.UTC(2026, 10, 22, 14, 15, 22, 123)
const DAY = 86_400_000

/** One of 1 GB, so many days old. */
const held = (days: number, over: Partial<Holding> = {}): Holding => ({
  ...{
    id: newBookmarkId(NOW - days * DAY, 0),
    bytes: 1024 ** 3,
    locked: false,
    removedAt: null,
  },
  ...over,
})

const went = (list: Holding[], days: number | null, gigabytes: number | null) =>
  goingOf(list, { days, gigabytes }, NOW).map(({ id, reason }) => [
    Math.round((NOW - timeOf(id)) / DAY),
    reason,
  ])

it('deletes nothing that nobody wants to be deleted', () => {
  expect(went([held(900), held(2)], null, null)).toEqual([])
})

it('by age, the oldest first, exactly after its days', () => {
  const list = [held(31), held(30), held(29), held(400)]
  expect(went(list, 30, null)).toEqual([
    [400, 'age'],
    [31, 'age'],
  ])
})

it('by room, the oldest first, and no more than needed', () => {
  const list = [held(2), held(3), held(4), held(5), held(6, { bytes: 0 })]
  expect(went(list, null, 2)).toEqual([
    [5, 'budget'],
    [4, 'budget'],
  ])
  expect(went(list, null, 2.5)).toHaveLength(2)
  expect(went(list, null, 4)).toEqual([])
})

it('counts what goes by age before it looks for room', () => {
  expect(went([held(40), held(3), held(2)], 30, 2)).toEqual([[40, 'age']])
})

it('never what is locked, nor what is younger than a day, though there is no room', () => {
  const list = [held(400, { locked: true }), held(0.9), held(2)]
  expect(went(list, 1, 0.1)).toEqual([[2, 'age']])
  expect(amountOf(goingOf(list, { days: null, gigabytes: 0.1 }, NOW))).toEqual({
    ...{ count: 1, bytes: 1024 ** 3 },
  })
})

it('what was removed 30 days ago for good, and for room before anything else', () => {
  const list = [
    held(90, { removedAt: NOW - 31 * DAY }),
    held(80, { removedAt: NOW - 29 * DAY }),
    held(100),
    held(2),
  ]
  expect(went(list, null, null)).toEqual([[90, 'trash']])
  expect(went(list, null, 2)).toEqual([
    [90, 'trash'],
    [80, 'budget'],
  ])
})
