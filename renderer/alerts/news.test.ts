import { expect, it } from 'vitest'
import type { Alert } from '../../preload/contract'
import { isTrouble } from './news'

const alert = (camera: string, at: number, kind: Alert['kind'] = 'lost'): Alert => ({
  ...{ camera, at, kind, after: 0, from: null },
})

it('sounds for what is new, not for another name of it, nor for what is well again', () => {
  const a = alert('a', 1)
  expect(isTrouble([], [a])).toBe(true)
  expect(isTrouble([a], [alert('b', 2, 'blind'), a])).toBe(true)
  expect(isTrouble([a], [alert('a', 1, 'refused')])).toBe(false)
  expect(isTrouble([a], [alert('a', 9, 'back'), alert('b', 9, 'mark')])).toBe(false)
  expect(isTrouble([a], [])).toBe(false)
})
