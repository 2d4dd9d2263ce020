import { describe, expect, it } from 'vitest'
import type { Camera } from '../../../preload/contract'
import { camerasOf, countOf, type Form, planOf } from './plan'

const now = Date.UTC(2026, 10, 22, 14, 15)
const form = (rest: Partial<Form> = {}): Form => ({
  ...{ which: 'wall', facility: '', picked: [], every: 10, from: '', to: '', ...rest },
})
const camera = (id: string, facility: string, enabled = true) =>
  ({ id, facility, enabled }) as Camera
const registry = { cameras: [camera('a', 'X'), camera('b', 'X', false), camera('c', 'Y')] }

describe('the cameras of a series', () => {
  it('are those that can be seen, each once', () => {
    const cells = ['a', null, 'b', 'a', 'c']
    expect(camerasOf(form(), { cells }, 4, registry)).toEqual(['a'])
    expect(camerasOf(form(), { cells }, 5, registry)).toEqual(['a', 'c'])
  })

  it('or those of a facility, or those that were picked, and are switched on', () => {
    const wall = { cells: [] }
    expect(camerasOf(form({ which: 'facility', facility: 'X' }), wall, 1, registry)).toEqual(['a'])
    const picked = form({ which: 'pick', picked: ['c', 'b', 'gone'] })
    expect(camerasOf(picked, wall, 1, registry)).toEqual(['c'])
  })
})

it.each([
  [form(), [], 'noCameras'],
  [form({ every: 0 }), ['a'], 'noEvery'],
  [form({ to: '2026-11-22 21:15:00' }), ['a'], 'pastEnd'],
  [form({ from: '2026-11-23 08:00:00', to: '2026-11-23 08:00:00' }), ['a'], 'endFirst'],
  [form(), ['a'], { cameras: ['a'], every: 10, from: null, to: null }],
])('%o', (filled, cameras, plan) => expect(planOf(filled, cameras, now)).toEqual(plan))

it('says how many pictures there will be', () => {
  const plan = { cameras: ['a', 'c'], every: 10, from: null, to: now + 61 * 60_000 }
  expect(countOf(plan, now)).toBe(14)
  expect(countOf({ ...plan, to: null }, now)).toBeNull()
})
