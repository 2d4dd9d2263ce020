import { expect, it } from 'vitest'
import type { RecordedPicture } from '../../preload/contract'
import { Reel } from './reel'

/** Pictures `from` to `to` of a run, 40 ms apart, a keyframe every `gop`. */
const film = (from: number, to: number, { run = 1, gop = 5, shift = 0 } = {}): RecordedPicture[] =>
  Array.from({ length: to - from }, (_, i) => ({
    ...{ run, pts: from + i, time: (from + i) * 40 + shift, key: (from + i) % gop === 0 },
    bytes: new Uint8Array(100),
  }))

const times = (reel: Reel) => {
  const all: number[] = []
  for (let id = reel.first?.id ?? 0; reel.at(id); id++) all.push(reel.at(id)?.time ?? -1)
  return all
}

it('shows the last picture that had come', () => {
  const reel = new Reel(film(10, 20))
  const first = reel.first?.id ?? 0
  expect([0, 400, 439, 440, 799, 5000].map((time) => reel.idAt(time) - first)).toEqual([
    ...[0, 0, 0, 1, 9, 9],
  ])
  expect(reel.keyBefore(first + 7) - first).toBe(5)
  expect(reel.keyBefore(first + 5) - first).toBe(5)
})

it('joins excerpts that overlap, whatever they believe of the times', () => {
  const reel = new Reel(film(10, 20))
  expect(reel.append(film(15, 30, { shift: -3 }))).toBe(10)
  expect(reel.append(film(25, 30))).toBe(0)
  expect(reel.prepend(film(5, 15))).toBe(5)
  const all = times(reel)
  expect(all.length).toBe(25)
  expect([...all].sort((a, b) => a - b)).toEqual(all)
  expect(new Set(all).size).toBe(25)
  expect([reel.first?.pts, reel.last?.pts]).toEqual([5, 29])
})

it('a run that begins anew follows from its first keyframe on', () => {
  const reel = new Reel(film(10, 20))
  expect(reel.append(film(103, 110, { run: 2 }))).toBe(5)
  expect(reel.last?.time).toBe(109 * 40)
  const earlier = new Reel(film(20, 25))
  expect(earlier.prepend(film(5, 12, { run: 3 }))).toBe(7)
  expect(earlier.first?.key).toBe(true)
})

it('numbers stay what they are when something is put before or dropped', () => {
  const reel = new Reel(film(20, 30))
  const id = reel.idAt(25 * 40)
  reel.prepend(film(10, 25))
  expect(reel.at(id)?.pts).toBe(25)
  reel.trim(id, 1200)
  expect(reel.at(id)?.pts).toBe(25)
  expect(reel.first?.key).toBe(true)
})

it('drops what is furthest, whole groups of it, and never what is shown', () => {
  const reel = new Reel(film(0, 100))
  const id = reel.idAt(82 * 40)
  reel.trim(id, 3000)
  expect([reel.first?.pts, reel.last?.pts]).toEqual([70, 99])
  reel.trim(id, 0)
  expect([reel.first?.pts, reel.last?.pts]).toEqual([80, 84])
  const other = new Reel(film(0, 100))
  other.trim(other.idAt(0), 2000)
  expect([other.first?.pts, other.last?.pts]).toEqual([0, 19])
})

it('of nothing there is nothing', () => {
  const reel = new Reel([])
  expect([reel.first, reel.last, reel.at(0)]).toEqual([undefined, undefined, undefined])
  expect(reel.prepend(film(0, 3))).toBe(3)
})
