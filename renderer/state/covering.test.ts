import { expect, it } from 'vitest'
import type { PrivacyArea } from '../../preload/contract'
import { type Covering, coverOf, lifts } from './covering'

const area: PrivacyArea = { x: 0.1, y: 0.1, width: 0.2, height: 0.2, look: 'blur' }
const told: Covering = {
  known: true,
  areas: { a: [area] },
  lifted: [{ camera: 'a', by: 'Lan', until: 1 }],
}

it('covers all of a picture until main has told', () => {
  const whole = [{ x: 0, y: 0, width: 1, height: 1, look: 'solid' }]
  expect(coverOf({ known: false, areas: {}, lifted: [] }, 'a')).toEqual(whole)
  expect(coverOf(told, 'b')).toEqual([])
})

it('covers what leaves also while a wall shows it, which is a station’s alone', () => {
  expect(coverOf(told, 'a')).toEqual([area])
  expect(lifts(told, 'station', 'a')).toBe(true)
  expect(lifts(told, 'station', 'b')).toBe(false)
  expect(lifts(told, 'output', 'a')).toBe(false)
  expect(lifts(told, 'presenter', 'a')).toBe(false)
})
