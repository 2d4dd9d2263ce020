import { describe, expect, it } from 'vitest'
import { begunBy, nextAt, roundsOf, stateOf, type Times } from './plan'

const MINUTE = 60_000
const times = (rest: Partial<Times> = {}): Times => ({
  ...{ from: 1_000_000, to: null, every: 10, stopped: null, ...rest },
})
const later = (minutes: number) => 1_000_000 + minutes * MINUTE

describe('rounds', () => {
  it.each([
    [null, null],
    [later(0), 0],
    [later(1), 1],
    [later(10), 1],
    [later(11), 2],
    [later(60), 6],
  ])('until %s: %s', (to, rounds) => expect(roundsOf(times({ to }))).toBe(rounds))

  it('the first begins at once, the last before the end', () => {
    const hour = times({ to: later(60) })
    expect([-1, 0, 9, 10, 59, 600].map((minutes) => begunBy(hour, later(minutes)))).toEqual([
      ...[0, 1, 1, 2, 6, 6],
    ])
    expect(nextAt(hour, later(-5))).toBe(later(0))
    expect(nextAt(hour, later(0))).toBe(later(10))
    expect(nextAt(hour, later(50))).toBeNull()
  })

  it('whoever stops it ends it', () => {
    const stopped = times({ stopped: later(25) })
    expect(roundsOf(stopped)).toBe(3)
    expect(nextAt(stopped, later(26))).toBeNull()
    expect(roundsOf(times({ to: later(10), stopped: later(25) }))).toBe(1)
  })
})

it.each([
  [times(), 0, -1, 'waiting'],
  [times(), 1, 0, 'running'],
  [times({ to: later(60) }), 5, 55, 'running'],
  [times({ to: later(60) }), 6, 55, 'done'],
  [times({ stopped: later(5) }), 1, 6, 'stopped'],
] as const)('%o with %d rounds past after %d min: %s', (plan, past, minutes, state) => {
  expect(stateOf(plan, past, later(minutes))).toBe(state)
})
