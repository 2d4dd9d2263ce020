import { expect, it } from 'vitest'
import type { RingReport, RingStream } from '../../preload/contract'
import { ringFigures } from './ring-figures'

const NOW = 1_700_000_000_000

const stream = (camera: string, seconds: number, rate: number, ago = 1): RingStream => ({
  ...{ camera, quality: 'main', original: false, dropped: 0, bytes: seconds * rate },
  ...{ from: NOW - (seconds + ago) * 1000, to: NOW - ago * 1000 },
})

const report = (streams: RingStream[], more: Partial<RingReport> = {}): RingReport => ({
  ...{ state: 'recording', reason: 'none', since: 0, dropped: 0, dir: '/ring', bytes: 0 },
  ...{ budget: 360_000_000, protected: 0, early: 0, streams, wanted: { a: 60, b: 60, c: 60 } },
  ...more,
})

it('tells what the budget is worth with the cameras that run', () => {
  const figures = ringFigures(report([stream('a', 60, 50_000), stream('b', 60, 50_000)]), NOW)
  expect(figures).toMatchObject({ running: 2, held: 60, wanted: 60, short: false })
  expect(figures.need).toBe(6_000_000)
  expect(figures.room).toBe(3600)
})

it('leaves out cameras that are gone, and counts a camera with two streams once', () => {
  const sub = stream('a', 60, 1000)
  const streams = [
    stream('c', 60, 9999, 30),
    sub,
    { ...stream('a', 10, 4000), quality: 'sub' as const },
  ]
  const figures = ringFigures(report(streams), NOW)
  expect(figures).toMatchObject({ running: 1, held: 60, need: 300_000 })
})

it('is short only where something had to go early', () => {
  const streams = [stream('a', 22, 1000), stream('b', 60, 1000)]
  expect(ringFigures(report(streams), NOW)).toMatchObject({ held: 22, wanted: 60, short: false })
  expect(ringFigures(report(streams, { early: 3 }), NOW).short).toBe(true)
  expect(ringFigures(report([stream('b', 61, 1000)], { early: 3 }), NOW).short).toBe(false)
})

it('knows nothing while no camera runs', () => {
  expect(ringFigures(report([]), NOW)).toEqual({
    ...{ running: 0, held: null, wanted: 0, short: false, need: 0, room: null },
  })
})
