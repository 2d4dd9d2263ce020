import { expect, it } from 'vitest'
import type { RingStream } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { followShort, isShort } from './ring-short'

const NOW = 1_000_000
const stream = (camera: string, seconds: number, ago = 1): RingStream => ({
  ...{ camera, quality: 'main', original: false, dropped: 0, bytes: 1 },
  ...{ from: NOW - (seconds + ago) * 1000, to: NOW - ago * 1000 },
})
const wanted = { a: 60, b: 60 }

it('is short when something wanted of a running camera had to go', () => {
  const report = { early: 3, wanted, streams: [stream('a', 20), stream('b', 61)] }
  expect(isShort(report, 2, NOW)).toBe(true)
  // It has only just begun: nothing of it went.
  expect(isShort(report, 3, NOW)).toBe(false)
  expect(isShort({ ...report, streams: [stream('a', 20, 30), stream('b', 61)] }, 2, NOW)).toBe(
    false,
  )
  const two = [stream('a', 5), { ...stream('a', 61), quality: 'sub' as const }]
  expect(isShort({ ...report, streams: two }, 2, NOW)).toBe(false)
})

it('is said once, and taken back when a minute has passed without a loss', async () => {
  const clock = fakeClock(NOW)
  const said: string[] = []
  const notices = { add: (kind: string) => said.push(`+${kind}`), drop: () => said.push('-') }
  let early = 0
  const report = () => ({
    early,
    wanted,
    streams: [stream('a', 20, (NOW - clock.now()) / 1000 + 1)],
  })
  const stop = followShort(report, notices, clock)
  await clock.advanceAsync(30_000)
  expect(said).toEqual([])
  early = 4
  await clock.advanceAsync(15_000)
  expect(said).toEqual(['+recording-short'])
  await clock.advanceAsync(45_000)
  expect(said).toEqual(['+recording-short'])
  await clock.advanceAsync(60_000)
  expect(said).toEqual(['+recording-short', '-'])
  stop()
  expect(clock.pending()).toBe(0)
})
