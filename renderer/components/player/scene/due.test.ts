import { expect, it } from 'vitest'
import { isDue } from './due'

/** Times (ms) of the samples taken of `seconds` at 10 frames a second. */
function taken(gop: number, seconds: number): number[] {
  const last = { at: Number.NEGATIVE_INFINITY, keyAt: Number.NEGATIVE_INFINITY }
  const times: number[] = []
  for (let frame = 0; frame < seconds * 10; frame++) {
    const key = frame % gop === 0
    const now = frame * 100
    if (!isDue(now, key, last)) continue
    Object.assign(last, { at: now }, key && { keyAt: now })
    times.push(now)
  }
  return times
}

it('takes every keyframe of a group a second long, and nothing else', () =>
  expect(taken(10, 5)).toEqual([0, 1000, 2000, 3000, 4000]))
it('takes no more than one a second of shorter groups', () =>
  expect(taken(5, 4)).toEqual([0, 1000, 2000, 3000]))
it('fills longer groups', () =>
  expect(taken(40, 8)).toEqual([0, 1200, 2400, 3600, 4000, 5200, 6400, 7600]))
