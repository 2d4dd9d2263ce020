import { expect, it } from 'vitest'
import type { StreamState, StreamStatus } from '../../preload/contract'
import { byState, Tally } from './tally'

const status = (camera: string, state: StreamState) =>
  ({ camera, quality: 'sub', state }) as StreamStatus

function run(...states: StreamState[]) {
  const tally = new Tally()
  for (const state of states) tally.note(status('a', state))
  return [tally.lost, tally.returned]
}

it.each<[string, StreamState[], number[]]>([
  ['opens', ['connecting', 'live', 'live'], [0, 0]],
  ['never opens', ['connecting', 'unreachable', 'connecting', 'unreachable'], [0, 0]],
  ['opens late', ['connecting', 'unreachable', 'live'], [0, 0]],
  ['stands still and goes on', ['live', 'stalled', 'live'], [0, 0]],
  ['is lost', ['live', 'stalled', 'reconnecting', 'unreachable'], [1, 0]],
  ['is lost and comes back', ['live', 'reconnecting', 'connecting', 'live'], [1, 1]],
  ['is lost twice', ['live', 'reconnecting', 'live', 'refused'], [2, 1]],
  ['is left and opened again', ['live', 'idle', 'connecting', 'live'], [0, 0]],
  [
    'is lost, left and opened again',
    ['live', 'reconnecting', 'idle', 'connecting', 'live'],
    [1, 0],
  ],
  ['is switched off', ['live', 'stopped', 'connecting', 'live'], [0, 0]],
])('a stream that %s', (_what, states, expected) => {
  expect(run(...states)).toEqual(expected)
})

it('keeps cameras apart', () => {
  const tally = new Tally()
  tally.note(status('a', 'live'))
  tally.note(status('b', 'reconnecting'))
  tally.note(status('b', 'live'))
  expect([tally.lost, tally.returned]).toEqual([0, 0])
})

it('counts states, but not of streams that nobody watches', () => {
  const all = [
    status('a', 'live'),
    status('b', 'live'),
    status('c', 'refused'),
    status('d', 'idle'),
  ]
  expect(byState(all)).toEqual({ live: 2, refused: 1 })
})
