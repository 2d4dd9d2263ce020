import { expect, it } from 'vitest'
import { goOn, isBusy, work } from './store'

it('is busy until 20 s after the last work, and not once it is told to go on', () => {
  work(1_000)
  work(5_000)
  expect([isBusy(24_999), isBusy(25_000)]).toEqual([true, false])
  work(30_000)
  goOn(31_000)
  expect(isBusy(31_001)).toBe(false)
  // The dialogue in which it was told is still there.
  work(32_000)
  expect(isBusy(32_001)).toBe(false)
  work(33_000)
  expect(isBusy(33_001)).toBe(true)
})
