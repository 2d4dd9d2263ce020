import { expect, it } from 'vitest'
import { type Period, spanOf } from './period'

const at = (text: string) => Date.parse(`${text}+07:00`)
const night = at('2026-11-22T02:14:09')

const shift = (now: number) => now - 1
const spanAt = (period: Period) => spanOf(period, night, shift)

it('begins with the shift that somebody else knows', () => {
  expect(spanAt({ kind: 'shift' })).toEqual({ from: night - 1 })
})

it('days are Vietnam’s', () => {
  expect(spanAt({ kind: 'today' })).toEqual({ from: at('2026-11-22T00:00:00') })
  expect(spanAt({ kind: 'week' })).toEqual({ from: at('2026-11-16T00:00:00') })
  expect(spanAt({ kind: 'all' })).toEqual({})
})

it('a range holds its last day', () => {
  expect(spanAt({ kind: 'range', from: '2026-11-01', to: '2026-11-01' })).toEqual({
    ...{ from: at('2026-11-01T00:00:00'), to: at('2026-11-02T00:00:00') },
  })
})
