import { expect, it } from 'vitest'
import { type Figures, figuresOf } from './figures'
import { isNight } from './night'
import { middlePicture, PICTURE_BYTES, pictureOf } from './picture'
import { PacketLines, type Sample } from './samples'

/** So many pictures a second for so many seconds, a keyframe at each `gop`. */
function stream(
  fps: number,
  seconds: number,
  { gop = fps, from = 0, bytes = 1_000 } = {},
): Sample[] {
  return Array.from({ length: fps * seconds }, (_, i) => {
    return { at: from + (1000 * i) / fps, bytes, key: i % gop === 0 }
  })
}

const of = (...connections: Sample[][]): Figures =>
  figuresOf({ connections, from: 0, to: connections.at(-1)?.at(-1)?.at ?? 0 })

it('tells rate, bitrate and keyframes of an even stream', () => {
  expect(of(stream(10, 20))).toMatchObject({
    ...{ fps: 10, kbps: 80, peakKbps: 80, keyframes: 1, keyframesSeen: 20, breaks: 0 },
    ...{ seconds: 19.9, longestBreak: 0 },
  })
})

it('is not misled by pictures that come in bursts, or by what is sent at first', () => {
  const bursts = stream(12, 20).map((each) => ({ ...each, at: Math.ceil(each.at / 500) * 500 }))
  expect(of(bursts).fps).toBeCloseTo(12, 0)
  const kept = stream(10, 3).map((each) => ({ ...each, at: each.at / 100 }))
  expect(of([...kept, ...stream(10, 20, { from: 100 })]).kbps).toBe(80)
})

it('finds the longest time without a keyframe, also where the second one never came', () => {
  expect(of(stream(10, 20, { gop: 80 })).keyframes).toBe(8)
  expect(of(stream(10, 9, { gop: 200 }))).toMatchObject({ keyframes: 8.9, keyframesSeen: 1 })
  const late = stream(10, 9).map((each, i) => ({ ...each, key: i === 70 }))
  expect(of(late).keyframes).toBe(7)
})

it('counts silence and new connections as breaks, and leaves them out of the rate', () => {
  const silent = [...stream(10, 5), ...stream(10, 5, { from: 9_000 })]
  expect(of(silent)).toMatchObject({ breaks: 1, longestBreak: 4.1, fps: 10, kbps: 80 })
  expect(of(stream(10, 5), stream(10, 5, { from: 5_600 }))).toMatchObject({
    ...{ breaks: 1, longestBreak: 0.7, keyframes: 1 },
  })
  const over = figuresOf({ connections: [stream(10, 5)], from: 0, to: 12_000 })
  expect(over).toMatchObject({ breaks: 1, longestBreak: 7.1, seconds: 12 })
})

it('says nothing of a stream that never came', () => {
  expect(figuresOf({ connections: [], from: 5, to: 5 })).toEqual({
    ...{ fps: null, kbps: null, peakKbps: null, keyframes: null, keyframesSeen: 0 },
    ...{ seconds: 0, breaks: 0, longestBreak: 0 },
  })
})

it('reads what framecrc writes, in whatever pieces it comes', () => {
  const text = `#software: Lavf59
#tb 0: 1/1000
0,         20,         20,      100,     9665, 0x08ce5bd9, S=1,        1
0,        120,        120,      100,     5281, 0x6cbc3ca9, F=0x0, S=1,        1
1,        120,        120,      100,     5281, 0x6cbc3ca9
0,        240,        240,      100,     77, 0x6cbc3ca9
`
  const lines = new PacketLines(() => 5_000)
  const pieces = text.match(/[\s\S]{1,7}/g) ?? []
  expect(pieces.flatMap((piece) => lines.push(Buffer.from(piece)))).toEqual([
    { at: 5_000, bytes: 9_665, key: true },
    { at: 5_100, bytes: 5_281, key: false },
    { at: 5_220, bytes: 77, key: true },
  ])
})

it('knows the hours of night, over midnight as well, at Vietnam’s clock', () => {
  const at = (time: string) => Date.parse(`2026-11-22T${time}:00+07:00`)
  const night = { from: 19 * 60, to: 5 * 60 }
  expect(
    ['18:59', '19:00', '23:59', '00:00', '04:59', '05:00'].map((time) => isNight(at(time), night)),
  ).toEqual([...[false, true, true, true, true, false]])
  expect(isNight(at('12:00'), { from: 0, to: 0 })).toBe(true)
  expect(isNight(at('01:30'), { from: 60, to: 120 })).toBe(true)
})

it('tells black, flat and rich pictures from each other', () => {
  const flat = (luma: number) => new Uint8Array(PICTURE_BYTES).fill(luma)
  const stripes = flat(0).map((_, i) => (Math.floor((i % 160) / 20) % 2 ? 200 : 40))
  expect(pictureOf(flat(16), 1)).toEqual({ at: 1, brightness: 0, contrast: 0, detail: 0 })
  expect(pictureOf(flat(126), 1)).toMatchObject({ brightness: 50, contrast: 0, detail: 0 })
  const rich = pictureOf(stripes, 1)
  expect(rich.contrast).toBeGreaterThan(70)
  expect(rich.detail).toBeGreaterThan(15)
  const all = [rich, pictureOf(flat(16), 2), pictureOf(stripes, 3)]
  expect(middlePicture(all)).toEqual({ ...rich, at: 3 })
  expect(middlePicture([])).toBeNull()
})
