import { expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { Holds } from './holds'

const NOW = 10_000_000

function station() {
  const clock = fakeClock(NOW)
  const held = new Set<string>()
  const holds = new Holds((camera, from) => {
    const what = `${camera} ${from}`
    held.add(what)
    return () => held.delete(what)
  }, clock)
  return { clock, holds, now: () => [...held] }
}

it('lasts as long as it is renewed, and a minute', () => {
  const { clock, holds, now } = station()
  holds.take(1, 'a', NOW - 5_000)
  clock.advance(50_000)
  holds.take(1, 'a', NOW - 4_000)
  expect(now()).toEqual([`a ${NOW - 4_000}`])
  clock.advance(59_000)
  expect(now()).toEqual([`a ${NOW - 4_000}`])
  clock.advance(1_000)
  expect([now(), clock.pending()]).toEqual([[], 0])
})

it('is one for each window, and lets go of the one before', () => {
  const { clock, holds, now } = station()
  holds.take(1, 'a', NOW)
  holds.take(2, 'b', NOW)
  holds.take(1, 'c', NOW)
  expect(now().sort()).toEqual([`b ${NOW}`, `c ${NOW}`])
  holds.drop(1)
  holds.drop(1)
  expect(now()).toEqual([`b ${NOW}`])
  holds.drop(2)
  expect(clock.pending()).toBe(0)
})

it('never reaches back further than half an hour', () => {
  const { holds, now } = station()
  holds.take(1, 'a', 0)
  expect(now()).toEqual([`a ${NOW - 30 * 60_000}`])
})
