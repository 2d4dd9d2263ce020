import { expect, it } from 'vitest'
import { isDue } from './plan'

/** 2026-11-22 is a Sunday. */
const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00+07:00`)
const hour = (hours: number) => hours * 60

const night = [{ days: [5, 6, 7], from: hour(22), to: hour(5) }]

it.each([
  ['before it begins', 22, '21:59', false],
  ['at its first minute', 22, '22:00', true],
  ['after midnight, on a day that is not named', 23, '04:59', true],
  ['at its end', 23, '05:00', false],
  ['on the evening of a day that is not named', 23, '23:00', false],
  ['in the small hours of a day whose evening before is not named', 20, '03:00', false],
  ['on a Friday evening', 20, '22:30', true],
])('a night shift, %s', (_when, day, time, due) => {
  expect(isDue(night, at(day, time))).toBe(due)
})

it('knows several ranges, and a whole day', () => {
  const two = [
    { days: [1], from: hour(8), to: hour(11) },
    { days: [1], from: hour(14), to: hour(17) },
  ]
  const due = (time: string) => isDue(two, at(23, time))
  expect([due('09:00'), due('12:00'), due('16:59'), due('17:00')]).toEqual([
    ...[true, false, true, false],
  ])
  const sunday = [{ days: [7], from: 0, to: 0 }]
  expect([isDue(sunday, at(22, '00:00')), isDue(sunday, at(22, '23:59'))]).toEqual([true, true])
  expect([isDue(sunday, at(21, '23:59')), isDue(sunday, at(23, '00:00'))]).toEqual([false, false])
})
