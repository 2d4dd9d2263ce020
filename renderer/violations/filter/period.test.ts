import { expect, it } from 'vitest'
import { shiftStart, spanOf } from './period'

const at = (text: string) => Date.parse(`${text}+07:00`)
const night = at('2026-11-22T02:14:09')

it('a shift begins at 6, 14 or 22, whatever the machine’s zone', () => {
  expect(shiftStart(night)).toBe(at('2026-11-21T22:00:00'))
  expect(shiftStart(at('2026-11-22T06:00:00'))).toBe(at('2026-11-22T06:00:00'))
  expect(shiftStart(at('2026-11-22T13:59:59'))).toBe(at('2026-11-22T06:00:00'))
  expect(shiftStart(at('2026-11-22T23:10:00'))).toBe(at('2026-11-22T22:00:00'))
})

it('days are Vietnam’s', () => {
  expect(spanOf({ kind: 'today' }, night)).toEqual({ from: at('2026-11-22T00:00:00') })
  expect(spanOf({ kind: 'week' }, night)).toEqual({ from: at('2026-11-16T00:00:00') })
  expect(spanOf({ kind: 'all' }, night)).toEqual({})
})

it('a range holds its last day', () => {
  expect(spanOf({ kind: 'range', from: '2026-11-01', to: '2026-11-01' }, night)).toEqual({
    ...{ from: at('2026-11-01T00:00:00'), to: at('2026-11-02T00:00:00') },
  })
})
