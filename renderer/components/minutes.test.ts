import { expect, it } from 'vitest'
import { clockOf, minutesOf } from './minutes'

it.each([
  ['22:00', 1320],
  ['5:30', 330],
  ['22h5', 1325],
  ['2205', 1325],
  ['22', 1320],
  ['0:00', 0],
  ['24:00', null],
  ['12:60', null],
  ['nửa đêm', null],
  ['', null],
])('%s: %s', (text, minutes) => expect(minutesOf(text)).toBe(minutes))

it('is written as on a clock', () =>
  expect([clockOf(0), clockOf(1325)]).toEqual(['00:00', '22:05']))
