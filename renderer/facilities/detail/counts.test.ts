import { expect, it } from 'vitest'
import { axisEnd, drawnDays, heldDays } from './counts'

const note = (date: string, count: number | null, at: number) => ({
  ...{ facility: 'A', date, count, at, by: 'An' },
})

it('the last note of a day holds, and what held before it is told', () => {
  const days = heldDays([
    note('2021-06-03', 7, 1),
    note('2021-06-01', 118, 2),
    note('2021-06-01', 120, 3),
    note('2021-06-02', 5, 4),
    note('2021-06-02', null, 5),
  ])
  expect(days).toEqual([
    { date: '2021-06-01', count: 120, at: 3, by: 'An', corrected: [118] },
    { date: '2021-06-03', count: 7, at: 1, by: 'An', corrected: [] },
  ])
})

it('days are drawn by the calendar, the newest two months', () => {
  const days = heldDays([
    note('2021-01-01', 1, 1),
    note('2021-05-30', 9, 1),
    note('2021-06-02', 5, 1),
  ])
  expect(drawnDays(days)).toEqual([
    { date: '2021-05-30', count: 9 },
    { date: '2021-05-31', count: null },
    { date: '2021-06-01', count: null },
    { date: '2021-06-02', count: 5 },
  ])
  expect(drawnDays([])).toEqual([])
})

it.each([
  [0, 2],
  [1, 2],
  [7, 10],
  [118, 200],
  [200, 200],
  [201, 400],
  [1000, 1000],
])('an axis for %i ends at %i', (most, end) => expect(axisEnd(most)).toBe(end))
