import { describe, expect, it } from 'vitest'
import { stateOnWall, type TileReport } from '../tiles'
import { countLive, lookOf, onlineOf } from './look-of'

describe('a camera the wall does not show', () => {
  it.each([
    [undefined, undefined, 'closed'],
    ['stopped', 'idle', 'closed'],
    ['stopped', 'live', 'live'],
    ['refused', 'live', 'live'],
    ['refused', undefined, 'refused'],
    [undefined, 'reconnecting', 'reconnecting'],
    ['connecting', 'stopped', 'connecting'],
  ] as const)('main %s, sub %s → %s', (main, sub, look) => expect(lookOf(main, sub)).toBe(look))
})

describe('a camera on the wall', () => {
  const tile = (cell: number, camera: string, state: TileReport['state']) =>
    ({ cell, camera, state, reason: 'none', since: 0, nextTryAt: 0 }) satisfies TileReport

  it('is live when one of its tiles is', () =>
    expect(stateOnWall({ 0: tile(0, 'a', 'live'), 1: tile(1, 'a', 'connecting') }, 'a')).toBe(
      'live',
    ))
  it('says what its tile says', () =>
    expect(stateOnWall({ 3: tile(3, 'a', 'refused') }, 'a')).toBe('refused'))
  it('is not there', () => expect(stateOnWall({ 3: tile(3, 'b', 'live') }, 'a')).toBeUndefined())
})

it('counts live cameras in every branch above them', () => {
  const above = new Map([
    ['a', ['x', 'y']],
    ['b', ['x']],
    ['c', ['z']],
  ])
  expect([...countLive(['a', 'b'], above)]).toEqual([
    ['x', 2],
    ['y', 1],
  ])
  expect(countLive([], above).size).toBe(0)
})

describe('a camera that nobody looks at', () => {
  const of = (camera: string, state: 'up' | 'down' | 'off') =>
    [camera, { camera, state, reason: state === 'down' ? 'no-answer' : 'none', since: 0 }] as const

  it.each([
    ['up', 'none', 'ready'],
    ['down', 'no-answer', 'unreachable'],
    ['down', 'bad-credentials', 'refused'],
    ['off', 'none', 'closed'],
  ] as const)('%s, %s → %s', (state, reason, look) =>
    expect(lookOf(undefined, 'idle', { state, reason })).toBe(look),
  )

  it('is what its stream says while there is one', () =>
    expect(lookOf(undefined, 'connecting', { state: 'up', reason: 'none' })).toBe('connecting'))

  it('counts when it is up, unless its tile shows that it is not', () => {
    const watched = new Map([of('a', 'up'), of('b', 'up'), of('c', 'down'), of('d', 'up')])
    expect(onlineOf('c d', 'b', watched)).toEqual(['c', 'd', 'a'])
    expect(onlineOf('', '', watched)).toEqual(['a', 'b', 'd'])
  })
})
