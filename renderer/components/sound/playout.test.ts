import { expect, it } from 'vitest'
import { Playout } from './playout'

const LENGTH = 0.128

it('waits at first, then puts one piece behind the other', () => {
  const playout = new Playout()
  expect(playout.place(10, LENGTH)).toBeCloseTo(10.3)
  expect(playout.place(10.05, LENGTH)).toBeCloseTo(10.428)
  expect(playout.place(10.3, LENGTH)).toBeCloseTo(10.556)
})

it('waits again after a gap, and does not play what it missed', () => {
  const playout = new Playout()
  playout.place(10, LENGTH)
  expect(playout.place(12, LENGTH)).toBeCloseTo(12.3)
})

it('leaves out what would be heard too late, until little waits', () => {
  const playout = new Playout()
  const burst = Array.from({ length: 10 }, () => playout.place(10, LENGTH))
  expect(burst.map((at) => at !== null)).toEqual([true, true, true, ...Array(7).fill(false)])
  expect(playout.place(10.3, LENGTH)).toBeNull()
  expect(playout.place(10.4, LENGTH)).toBeCloseTo(10.3 + 3 * LENGTH)
})

it('keeps within its bounds when a clock runs too fast, for an hour', () => {
  const [playout, fast] = [new Playout(), 1.002]
  let [worst, left] = [0, 0]
  for (let i = 0; i < 28_000; i++) {
    const now = (i * LENGTH) / fast
    const at = playout.place(now, LENGTH)
    if (at === null) left++
    else worst = Math.max(worst, at + LENGTH - now)
  }
  expect(worst).toBeLessThan(0.75)
  expect(left * LENGTH).toBeLessThan(9)
})
