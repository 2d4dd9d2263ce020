import { expect, it } from 'vitest'
import { Rhythm } from './rhythm'

const after = (...pauses: number[]) => {
  const rhythm = new Rhythm()
  let now = 1000
  rhythm.beat(now)
  for (const pause of pauses) {
    now += pause
    rhythm.beat(now)
  }
  return rhythm.patience
}

it('waits no time for a stream of which nothing is known', () => {
  expect(after()).toBe(0)
})

it('learns that pictures come seldom, and forgets it', () => {
  const seldom = Array.from({ length: 20 }, () => 2000)
  expect(after(...seldom)).toBeGreaterThan(4000)
  const often = Array.from({ length: 30 }, () => 80)
  expect(after(...seldom, ...often)).toBeLessThan(250)
})

it('takes no standstill for a habit', () => {
  expect(after(80, 80, 30_000, 80)).toBeLessThan(200)
})
