import { describe, expect, it } from 'vitest'
import type { StreamState } from '../../preload/contract'
import { missingSince, type TileState, tileState } from './tile-state'

const on = { enabled: true }
const none = { picture: false, moving: false }
const still = { picture: true, moving: false }
const moving = { picture: true, moving: true }

const states: StreamState[] = [
  'idle',
  'connecting',
  'live',
  'stalled',
  'reconnecting',
  'refused',
  'unreachable',
  'unsupported',
  'stopped',
]

describe('tileState', () => {
  /** State of main → without a picture, with a standing picture. */
  const table: Record<StreamState | 'unknown', [TileState, TileState]> = {
    unknown: ['connecting', 'stalled'],
    idle: ['connecting', 'stalled'],
    connecting: ['connecting', 'stalled'],
    live: ['connecting', 'stalled'],
    stalled: ['stalled', 'stalled'],
    reconnecting: ['reconnecting', 'reconnecting'],
    refused: ['refused', 'refused'],
    unreachable: ['unreachable', 'unreachable'],
    unsupported: ['unsupported', 'unsupported'],
    stopped: ['connecting', 'stalled'],
  }

  it.each(Object.entries(table))('%s', (state, [without, standing]) => {
    const status = state === 'unknown' ? undefined : { state: state as StreamState }
    expect(tileState(status, none, on)).toBe(without)
    expect(tileState(status, still, on)).toBe(standing)
  })

  it.each(states)('moving frames are live, even while main says %s', (state) =>
    expect(tileState({ state }, moving, on)).toBe('live'),
  )

  it.each(states)('no camera, or one switched off, is empty while main says %s', (state) => {
    expect(tileState({ state }, moving, undefined)).toBe('empty')
    expect(tileState({ state }, moving, { enabled: false })).toBe('empty')
  })
})

describe('missingSince', () => {
  it('trusts the last frame for a standing picture', () =>
    expect(missingSince('stalled', { since: 5 }, { lastFrameAt: 9 })).toBe(9))
  it('falls back on main', () =>
    expect(missingSince('stalled', { since: 5 }, { lastFrameAt: 0 })).toBe(5))
  it('trusts main for every other state', () =>
    expect(missingSince('reconnecting', { since: 5 }, { lastFrameAt: 9 })).toBe(5))
  it('admits not to know', () =>
    expect(missingSince('connecting', undefined, { lastFrameAt: 0 })).toBe(0))
})
