import { describe, expect, it } from 'vitest'
import type { Quality } from '../../preload/contract'
import { pickQuality } from './quality'

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

  it('takes the main stream where there is no sub-stream', () =>
    expect(pickQuality(ask(100, { hasSub: false }), 'sub')).toBe('main'))
})
