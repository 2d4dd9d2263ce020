import { describe, expect, it } from 'vitest'
import type { TileState } from '../tile-state'
import type { TileReport } from '../tiles'
import { issuesOf, moodOf } from './issues'

const tile = (cell: number, camera: string, state: TileState, since = 0): TileReport => ({
  cell,
  camera,
  state,
  since,
  reason: 'none',
  nextTryAt: 0,
})
const on = (...tiles: TileReport[]) => Object.fromEntries(tiles.map((t) => [t.cell, t]))

describe('issuesOf', () => {
  it('lists what has no picture, the oldest first', () => {
    const reports = on(
      tile(0, 'a', 'live'),
      tile(1, 'b', 'stalled', 50),
      tile(2, 'c', 'connecting'),
      tile(3, 'd', 'refused', 20),
      tile(4, 'e', 'empty'),
      tile(5, 'f', 'unreachable', 20),
      tile(6, 'g', 'blind', 30),
    )
    expect(issuesOf(reports).map((issue) => issue.camera)).toEqual(['d', 'f', 'g', 'b'])
  })

  it('names a camera once, however many tiles show it', () =>
    expect(issuesOf(on(tile(0, 'a', 'stalled', 5), tile(1, 'a', 'stalled', 5)))).toHaveLength(1))
})

describe('moodOf', () => {
  it.each([
    [[], 'empty'],
    [['empty'], 'empty'],
    [['live', 'connecting'], 'waiting'],
    [['live', 'empty'], 'calm'],
    [['live', 'unsupported', 'connecting'], 'issues'],
  ] as const)('%o → %s', (states, mood) =>
    expect(moodOf(on(...states.map((state, i) => tile(i, `${i}`, state))))).toBe(mood),
  )
})
