import { expect, it } from 'vitest'
import { Incidents, ordinal } from './incidents'

it('counts each kind and says which one it is', () => {
  const incidents = new Incidents()
  expect(incidents.note('crash', 0)).toBe('1st time')
  expect(incidents.note('crash', 1)).toBe('2nd time')
  expect(incidents.note('gpu', 2)).toBe('1st time')
  expect(incidents.figures()).toEqual({ crashes: 2, hangs: 0, gpu: 1, helper: 0 })
})

it('finds three lost pages in ten minutes many, whether they crashed or hung', () => {
  const incidents = new Incidents()
  const minute = 60_000
  incidents.note('crash', 0)
  incidents.note('hang', 5 * minute)
  for (let i = 0; i < 9; i++) incidents.note('helper', 6 * minute)
  expect(incidents.many(6 * minute)).toBe(false)
  incidents.note('crash', 9 * minute)
  expect(incidents.many(9 * minute)).toBe(true)
  expect(incidents.many(10 * minute)).toBe(false)
})

it('writes ordinals as English does', () => {
  expect([1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111].map(ordinal)).toEqual([
    ...['1st', '2nd', '3rd', '4th', '10th', '11th', '12th', '13th', '21st', '22nd', '101st'],
    '111th',
  ])
})
