import { expect, it } from 'vitest'
import type { StreamState } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { Offline } from './offline'

function open() {
  const clock = fakeClock(1_000_000)
  const offline = new Offline(clock)
  const note = (state: StreamState, camera = 'a', quality: 'main' | 'sub' = 'sub') =>
    offline.note({ camera, quality, state })
  return { clock, offline, note }
}

it('a camera that nobody watches is not offline, one whose last try failed is', () => {
  const { offline, note } = open()
  note('idle')
  note('connecting')
  expect(offline.has('a')).toBe(false)
  note('unreachable')
  note('idle')
  note('connecting')
  expect(offline.has('a')).toBe(true)
  note('live')
  note('idle')
  expect(offline.has('a')).toBe(false)
})

it('one stream that fails is no lost camera while the other runs', () => {
  const { offline, note } = open()
  note('live', 'a', 'sub')
  note('reconnecting', 'a', 'main')
  expect(offline.has('a')).toBe(false)
  note('reconnecting', 'a', 'sub')
  expect(offline.has('a')).toBe(true)
})

it('has those tried again that have waited longest, a minute at least', () => {
  const { clock, offline, note } = open()
  for (const camera of ['a', 'b', 'c']) {
    note('refused', camera)
    clock.advance(20_000)
  }
  expect(offline.toTry(['c', 'b', 'a'], 2)).toEqual(['a'])
  clock.advance(40_000)
  expect(offline.toTry(['c', 'b', 'a'], 2)).toEqual(['b', 'c'])
  expect(offline.toTry(['c', 'b', 'a'], 2)).toEqual([])
})
