import { expect, it } from 'vitest'
import type { Alert } from '../../preload/contract'
import { isTrouble } from './news'

const alert = (camera: string, at: number, kind: Alert['kind'] = 'lost'): Alert => ({
  ...{ camera, at, kind, after: 0, from: null },
})

it('sounds for what is new, not for another name of it, nor for what is well again', () => {
  const a = alert('a', 1)
  expect(isTrouble([], [a], false)).toBe(true)
  expect(isTrouble([a], [alert('b', 2, 'blind'), a], true)).toBe(true)
  expect(isTrouble([a], [alert('a', 1, 'refused')], false)).toBe(false)
  expect(isTrouble([a], [alert('a', 9, 'back'), alert('b', 9, 'mark')], false)).toBe(false)
  expect(isTrouble([a], [], false)).toBe(false)
  // What sounds as an outage does not sound twice.
  expect(isTrouble([], [a], true)).toBe(false)
})
