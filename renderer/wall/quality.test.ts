import { describe, expect, it } from 'vitest'
import type { Quality } from '../../preload/contract'
import { pickQuality, waitBefore } from './quality'

const ask = (height: number, more = {}) => ({ height, enlarged: false, hasSub: true, ...more })

describe('pickQuality', () => {
  it.each<[number, Quality, Quality]>([
    [0, 'sub', 'sub'],
    [240, 'sub', 'sub'],
    [479, 'sub', 'sub'],
    [480, 'sub', 'main'],
    [1000, 'sub', 'main'],
    [450, 'main', 'main'],
    [420, 'main', 'main'],
    [419, 'main', 'sub'],
  ])('%d device pixels, now %s → %s', (height, current, wanted) =>
    expect(pickQuality(ask(height), current)).toBe(wanted),
  )

  it('takes the main stream while enlarged', () =>
    expect(pickQuality(ask(100, { enlarged: true }), 'sub')).toBe('main'))

  it('takes the main stream for a part of the picture that it shows better', () =>
    expect(pickQuality(ask(100, { close: true }), 'sub')).toBe('main'))

  it('takes the main stream where there is no sub-stream', () =>
    expect(pickQuality(ask(100, { hasSub: false }), 'sub')).toBe('main'))
})

it.each([
  ['the first stream of a tile', undefined, false, 0],
  ['another one soon after', { quality: 'sub', at: 8000 }, false, 3000],
  ['another one later', { quality: 'sub', at: 4000 }, false, 0],
  ['the same one', { quality: 'main', at: 9999 }, false, 0],
  ['the enlarged tile', { quality: 'sub', at: 9999 }, true, 0],
] as const)('waits before a switch: %s', (_what, before, enlarged, wait) => {
  expect(waitBefore('main', before, 10_000, enlarged)).toBe(wait)
})
