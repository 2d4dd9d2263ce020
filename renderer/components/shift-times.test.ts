import { afterEach, expect, it } from 'vitest'
import { plannedAt, type Shift, standardPlan } from '../../preload/contract'
import { shiftBegan, shiftEnds, useShiftTimes } from './shift-times'

const at = (text: string) => Date.parse(`${text}+07:00`)
const night = at('2026-11-22T02:14:09')
afterEach(() => useShiftTimes.setState({ plan: standardPlan, shift: null }))

it('is the planned shift, at 6, 14 or 22 unless others were chosen', () => {
  expect(shiftBegan(night)).toBe(at('2026-11-21T22:00:00'))
  expect(shiftBegan(at('2026-11-22T06:00:00'))).toBe(at('2026-11-22T06:00:00'))
  expect(shiftBegan(at('2026-11-22T13:59:59'))).toBe(at('2026-11-22T06:00:00'))
  expect(shiftBegan(at('2026-11-22T23:10:00'))).toBe(at('2026-11-22T22:00:00'))
  expect(shiftEnds(night)).toBe(at('2026-11-22T06:00:00'))
  useShiftTimes.setState({ plan: { kind: 'fixed', slots: [{ begins: 0, name: '' }] } })
  expect(shiftBegan(night)).toBe(at('2026-11-22T00:00:00'))
  expect(shiftEnds(night)).toBe(at('2026-11-23T00:00:00'))
  useShiftTimes.setState({ plan: { ...standardPlan, kind: 'free' } })
  expect(shiftBegan(night)).toBe(at('2026-11-22T00:00:00'))
  expect(shiftEnds(night)).toBe(night + 8 * 3_600_000)
})

it('is the shift that runs, whatever was planned', () => {
  const shift = { from: at('2026-11-21T21:50:00'), plannedTo: at('2026-11-22T06:00:00') }
  useShiftTimes.setState({ shift: shift as Shift })
  expect(shiftBegan(night)).toBe(shift.from)
  expect(shiftEnds(night)).toBe(shift.plannedTo)
})

it('belongs to the day in which it began', () => {
  expect(plannedAt(standardPlan, night)).toEqual({
    ...{ day: '2026-11-21', slot: 3, name: '' },
    ...{ from: at('2026-11-21T22:00:00'), to: at('2026-11-22T06:00:00') },
  })
})
