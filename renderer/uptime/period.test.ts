import { expect, test } from 'vitest'
import { nextPeriod, ownFault, periodOf } from './period'

const at = (text: string) => Date.parse(`${text}+07:00`)
const of = (choice: Parameters<typeof periodOf>[0], now: string) => {
  const { from, to } = periodOf(choice, null, at(now))
  return [from, to].map((time) => new Date(time + 7 * 3_600_000).toISOString().slice(0, 16))
}

test('days of Vietnam, whatever the hour there', () => {
  expect(of('today', '2026-11-22T00:30')).toEqual(['2026-11-22T00:00', '2026-11-23T00:00'])
  expect(of('yesterday', '2026-11-22T23:59')).toEqual(['2026-11-21T00:00', '2026-11-22T00:00'])
  expect(of('week', '2026-11-22T03:00')).toEqual(['2026-11-16T00:00', '2026-11-23T00:00'])
  expect(of('days30', '2026-11-22T03:00')).toEqual(['2026-10-24T00:00', '2026-11-23T00:00'])
  expect(of('month', '2026-12-01T05:00')).toEqual(['2026-12-01T00:00', '2026-12-02T00:00'])
})

test('a period of one’s own', () => {
  expect(ownFault({ from: 2, to: 2 })).toBe('order')
  expect(ownFault({ from: 0, to: 500 * 86_400_000 })).toBe('long')
  expect(ownFault({ from: 0, to: 1 })).toBeNull()
  expect(periodOf('own', { from: 1, to: 2 }, 0)).toEqual({ from: 1, to: 2 })
})

test('one after the other', () => {
  expect(nextPeriod('today')).toBe('yesterday')
  expect(nextPeriod('month')).toBe('today')
  expect(nextPeriod('own')).toBe('today')
})
