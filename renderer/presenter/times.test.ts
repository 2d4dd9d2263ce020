import { expect, it } from 'vitest'
import type { ShowState } from '../../preload/contract'
import { behind, clockOf, span, stepTime, summaryOf, totalTime } from './times'

const step = (id: string, seconds: number) => ({
  ...{ id, title: id, titled: true, notes: '', seconds, substitutes: {} },
  body: { kind: 'still' as const, still: `${'0'.repeat(64)}.jpg` },
})

const programme: ShowState['programme'] = {
  ...{ id: 'p-1', name: 'Giao ban', heading: '', emblem: null, changedAt: 0, revision: 1 },
  steps: [step('a', 60), step('b', 120), step('c', 0)],
}

const show = (part: Partial<ShowState> = {}) => ({
  ...{ programme, mode: 'show' as const, index: 1, used: { a: 50_000 } },
  ...{ stepAt: 1_000_000, speed: 1, over: false, clockFrom: 0, ...part },
})

it('earlier visits of a step count', () => {
  expect(stepTime(show(), 1_030_000)).toEqual({ used: 30_000, planned: 120_000 })
  const again = show({ used: { a: 50_000, b: 20_000 } })
  expect(stepTime(again, 1_030_000).used).toBe(50_000)
  expect(totalTime(again, 1_030_000)).toEqual({ used: 100_000, planned: 180_000 })
})

it('a clock that was set back makes no time negative', () => {
  expect(stepTime(show(), 900_000).used).toBe(0)
})

it('late is what goes beyond the plan of this step, early what begins before it', () => {
  expect(behind(show(), 1_030_000)).toBe(0) // 80 s, planned from 60 s to 180 s
  expect(behind(show(), 1_145_000)).toBe(15_000)
  expect(behind(show(), 1_004_000)).toBe(-6_000)
  const none = { ...programme, steps: [step('a', 0), step('b', 0)] }
  expect(behind(show({ programme: none }), 1_030_000)).toBeNull()
})

it('the time of a rehearsal runs faster, and its clock with it, until it is over', () => {
  const rehearsal = show({ mode: 'rehearsal', speed: 10, clockFrom: 5_000_000 })
  expect(stepTime(rehearsal, 1_003_000).used).toBe(30_000)
  expect(clockOf(rehearsal, 1_003_000)).toBe(5_080_000)
  const over = { ...rehearsal, over: true, used: { a: 50_000, b: 40_000 } }
  expect(clockOf(over, 9_000_000)).toBe(5_090_000)
  expect(stepTime(over, 9_000_000).used).toBe(40_000)
  expect(clockOf(show(), 1_003_000)).toBe(1_003_000)
})

it('a step that was passed over is not one that took no time', () => {
  expect(summaryOf(show({ used: { a: 0, c: 7_000 } })).map(({ used }) => used)).toEqual([
    ...[0, null, 7_000],
  ])
})

it('reads as a stop-watch does', () => {
  expect([0, 59_999, 61_000, 725_000, 3_725_000, -61_000].map(span)).toEqual([
    ...['0:00', '0:59', '1:01', '12:05', '1:02:05', '1:01'],
  ])
})
