import { expect, it } from 'vitest'
import { covering, cross, OPENING, opening, PATIENCE } from './crossing'

it('goes at once to what is ready', () => {
  expect(cross({ seen: 0, target: 0, since: 0 }, 1, true, 500).seen).toBe(1)
})

it('keeps what is seen until the next is ready, or too late', () => {
  const waits = cross({ seen: 0, target: 0, since: 0 }, 1, false, 500)
  expect(waits).toEqual({ seen: 0, target: 1, since: 500 })
  expect(cross(waits, 1, false, 500 + PATIENCE - 1).seen).toBe(0)
  expect(cross(waits, 1, true, 600).seen).toBe(1)
  expect(cross(waits, 1, false, 500 + PATIENCE).seen).toBe(1)
})

it('waits anew for another step, and never shows one that was passed over', () => {
  const waits = cross({ seen: 0, target: 0, since: 0 }, 1, false, 500)
  const other = cross(waits, 2, false, 800)
  expect(other).toEqual({ seen: 0, target: 2, since: 800 })
  expect(cross(other, 2, false, 800 + PATIENCE).seen).toBe(2)
})

it('comes back without waiting to what is still seen', () => {
  const waits = cross({ seen: 0, target: 0, since: 0 }, 1, false, 500)
  expect(cross(waits, 0, false, 600)).toMatchObject({ seen: 0, target: 0 })
})

it('waits longer for the first step, since the card stands there', () => {
  const first = opening(3, 1000)
  expect(cross(first, 3, false, 1000 + OPENING - 1).seen).toBeNull()
  expect(cross(first, 3, true, 1001).seen).toBe(3)
})

it('a card that hides a step stays until the next one is seen', () => {
  const gone = { card: false, index: 1 }
  expect(covering(undefined, { card: true, index: 0 }, 0)).toBe('on')
  expect(covering(0, gone, 0)).toBe('on')
  expect(covering(0, gone, 1)).toBe('lifts')
  expect(covering(0, { card: false, index: 0 }, 0)).toBe('off')
  expect(covering(undefined, gone, 0)).toBe('off')
})
