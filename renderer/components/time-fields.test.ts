import { expect, it } from 'vitest'
import { dayOf, localText, localTime } from './time-fields'

const night = Date.parse('2026-11-22T02:14:09+07:00')

it('times go into a field of Vietnam’s time and come back', () => {
  expect(localText(night)).toBe('2026-11-22 02:14:09')
  expect(localTime(localText(night))).toBe(night)
  expect([localTime('khi nào'), localTime(''), localTime('2026-11-22 9')]).toEqual([
    null,
    null,
    null,
  ])
  expect(dayOf(night)).toBe('2026-11-22')
  expect(dayOf(Date.parse('2026-11-21T16:59:59Z'))).toBe('2026-11-21')
})
