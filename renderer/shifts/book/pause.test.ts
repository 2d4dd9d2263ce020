import { expect, it } from 'vitest'
import { pauseOf } from './pause'

it('keeps what is typed when somebody rests, and every two seconds while nobody does', () => {
  expect(pauseOf(1000, 1000)).toBe(600)
  let kept = 0
  // A key each 300 ms for twelve seconds.
  for (let [now, first, due] = [0, 0, 0]; now < 12_000; now += 300) {
    if (due > 0 && now >= due) {
      kept++
      first = now
    }
    due = now + pauseOf(first, now)
  }
  expect(kept).toBeGreaterThanOrEqual(5)
  expect(pauseOf(0, 60_000)).toBe(0)
})
