import { describe, expect, it } from 'vitest'
import { Arrivals } from './arrivals'
import { diskFailure } from './disk'
import { arrivalIn, marker } from './marker'
import { parseSegmentFile, segmentFile } from './names'
import { clampSeconds } from './settings'

describe('names of segments', () => {
  it.each([
    ['3f2a-99', '3f2a-99.sub.1795330800123.1795330000000.ts'],
    ['demo-lobby', 'demo-lobby.sub.1795330800123.1795330000000.ts'],
    ['../a b.c', '_002e_002e_002fa_0020b_002ec.sub.1795330800123.1795330000000.ts'],
    ['phòng_1', 'ph_00f2ng_005f1.sub.1795330800123.1795330000000.ts'],
  ])('%s', (camera, file) => {
    const times = { from: 1795330800123, run: 1795330000000 }
    const name = { camera, quality: 'sub', original: false, ...times } as const
    expect(segmentFile(name)).toBe(file)
    expect(parseSegmentFile(file)).toEqual(name)
    const [sent, other] = [{ ...name, original: true }, file.replace('.sub.', '.sub-original.')]
    expect(segmentFile(sent)).toBe(other)
    expect(parseSegmentFile(other)).toEqual(sent)
  })

  it.each([
    'leases',
    'a.main.1.ts',
    'a.best.1.1.ts',
    'a.main-.1.1.ts',
    'a.main.1.1.ts.part',
    'a.main.x.1.ts',
  ])('not one: %s', (file) => expect(parseSegmentFile(file)).toBeNull())
})

it('a marker tells its arrival, and no other packet does', () => {
  expect(arrivalIn(marker(1795330800123.25), 0)).toBe(1795330800123.25)
  expect(arrivalIn(Buffer.alloc(188, 0xff), 0)).toBeNull()
})

it('arrivals are steady: late ones do not count, another clock does', () => {
  const arrivals = new Arrivals()
  const steady = (seconds: number, arrival: number) => arrivals.of(seconds * 90_000, arrival)
  expect(steady(1, 5_300)).toBe(5_300)
  expect(steady(2, 6_000)).toBe(6_000)
  expect(steady(3, 7_900)).toBe(7_000)
  expect(steady(4, 8_000)).toBe(8_000)
  expect(steady(5, 3_609_000)).toBe(3_609_000)
  expect(steady(6, 3_610_000)).toBe(3_610_000)
})

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['ENOENT', 'folder-gone'],
  ['ENOTDIR', 'folder-gone'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EIO', 'not-writable'],
])('%s is %s', (code, reason) => {
  expect(diskFailure(Object.assign(new Error(code), { code }))).toBe(reason)
})

it.each([
  [45, 45],
  [3, 10],
  [9999, 1800],
  [Number.NaN, 60],
])('%s seconds are kept as %s', (seconds, kept) => expect(clampSeconds(seconds, 60)).toBe(kept))
