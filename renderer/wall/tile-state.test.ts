import { describe, expect, it } from 'vitest'
import type { SceneFault, StreamState } from '../../preload/contract'
import { canRetry, missingSince, type TileState, tileReason, tileState } from './tile-state'

const on = { enabled: true }
const none = { picture: false, moving: false, fault: 'none' } as const
const still = { picture: true, moving: false, fault: 'none' } as const
const moving = { picture: true, moving: true, fault: 'none' } as const

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

describe('a moving picture with a fault', () => {
  it.each([
    ['frozen', 'stalled'],
    ['black', 'blind'],
    ['no-detail', 'blind'],
  ] as const)('%s is %s, whatever main says', (fault, state) => {
    for (const said of states)
      expect(tileState({ state: said }, { ...moving, fault }, on)).toBe(state)
    expect(tileReason({ reason: 'none' }, { moving: true, fault })).toBe(fault)
    expect(tileState(undefined, { ...moving, fault }, { enabled: false })).toBe('empty')
  })

  it.each<SceneFault>(['frozen', 'black', 'no-detail'])(
    '%s says nothing of a picture that stopped',
    (fault) => {
      expect(tileState({ state: 'reconnecting' }, { ...still, fault }, on)).toBe('reconnecting')
      expect(tileState({ state: 'live' }, { ...still, fault }, on)).toBe('stalled')
      expect(tileReason({ reason: 'no-answer' }, { moving: false, fault })).toBe('no-answer')
    },
  )

  it('is retried only where a new connection may help', () => {
    expect(canRetry('stalled')).toBe(true)
    expect(canRetry('blind')).toBe(false)
  })
})

describe('missingSince', () => {
  const seen = { moving: false, lastFrameAt: 9, faultSince: 0 }
  it('trusts the last frame for a standing picture', () =>
    expect(missingSince('stalled', { since: 5 }, seen)).toBe(9))
  it('falls back on main', () =>
    expect(missingSince('stalled', { since: 5 }, { ...seen, lastFrameAt: 0 })).toBe(5))
  it('trusts main for every other state', () =>
    expect(missingSince('reconnecting', { since: 5 }, seen)).toBe(5))
  it('admits not to know', () =>
    expect(missingSince('connecting', undefined, { ...seen, lastFrameAt: 0 })).toBe(0))
  it('knows since when a moving picture shows nothing, or the same', () => {
    const wrong = { moving: true, lastFrameAt: 9, faultSince: 3 }
    expect(missingSince('blind', { since: 1 }, wrong)).toBe(3)
    expect(missingSince('stalled', { since: 1 }, wrong)).toBe(3)
    expect(missingSince('stalled', { since: 1 }, { ...wrong, moving: false })).toBe(9)
  })
})
