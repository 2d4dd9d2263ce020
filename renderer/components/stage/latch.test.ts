import { expect, it } from 'vitest'
import { latch } from './latch'

it('shows nothing new while it is held, and the newest afterwards', () => {
  const shown: number[] = []
  const value = latch(0, (now) => shown.push(now))
  value.become(1)
  value.hold(true)
  value.become(2)
  value.become(3)
  expect([shown, value.now()]).toEqual([[1], 3])
  value.hold(false)
  value.become(4)
  expect(shown).toEqual([1, 3, 4])
})
