import { describe, expect, it } from 'vitest'
import { PACKET, packetAt, programMapPid, videoPid } from '../mpegts'
import { isBPicture } from './b-frames'
import { makeMedia } from './testing/media'
import { TsReader } from './ts-reader'

const plain = makeMedia({ frames: 50, gop: 10 })
const withB = makeMedia({ frames: 50, gop: 10, between: 2 })

interface Read {
  bytes: Buffer
  keyframes: number[]
  frames: number
  hasBFrames: boolean
  tables: Buffer[]
}

/** Offsets of keyframes are those within the whole stream. */
function readIn(media: Buffer, sizes: (i: number) => number): Read {
  const reader = new TsReader()
  const parts: Buffer[] = []
  const keyframes: number[] = []
  let [frames, length] = [0, 0]
  for (let at = 0, i = 0; at < media.length; i++) {
    const size = sizes(i)
    const batch = reader.push(media.subarray(at, at + size))
    at += size
    keyframes.push(...batch.keyframes.map((offset) => offset + length))
    parts.push(Buffer.from(batch.bytes))
    length += batch.bytes.length
    frames += batch.frames
  }
  const { hasBFrames, tables } = reader
  return { bytes: Buffer.concat(parts), keyframes, frames, hasBFrames, tables: [...tables] }
}

const whole = (media: Buffer) => readIn(media, () => media.length)

describe.each([
  ['without B-frames', plain, false],
  ['with B-frames', withB, true],
])('a real stream %s', (_name, media, hasBFrames) => {
  it('has as many frames and keyframes as were asked for', () => {
    const read = whole(media)
    expect(read).toMatchObject({ frames: 50, hasBFrames })
    expect(read.keyframes).toHaveLength(5)
    expect(read.bytes.equals(media)).toBe(true)
  })

  it.each([
    ['1 byte', () => 1],
    ['187', () => 187],
    ['189', () => 189],
    ['1 to 1009', (i: number) => 1 + ((i * 337) % 1009)],
    ['65536', () => 65_536],
  ])('reads the same in chunks of %s', (_size, sizes) => {
    expect(readIn(media, sizes)).toEqual(whole(media))
  })

  it('begins each keyframe at a packet of the picture, and keeps the tables before it', () => {
    const read = whole(media)
    const [map, pictures] = read.tables.map((table) => packetAt(table, 0)?.pid)
    expect([map, pictures]).toEqual([0, 0x1000])
    for (const at of read.keyframes)
      expect(packetAt(media, at)).toMatchObject({ pid: 0x100, start: true, keyframe: true })
  })
})

it('keeps an incomplete packet back', () => {
  const reader = new TsReader()
  expect(reader.push(plain.subarray(0, PACKET + 100)).bytes).toHaveLength(PACKET)
  expect(reader.push(Buffer.alloc(0)).bytes).toHaveLength(0)
  expect(reader.push(plain.subarray(PACKET + 100, 3 * PACKET)).bytes).toHaveLength(2 * PACKET)
})

it('keeps no hold on the chunks it was given', () => {
  const reader = new TsReader()
  const chunk = Buffer.from(plain.subarray(0, 5 * PACKET + 50))
  reader.push(chunk)
  const tables = reader.tables.map((table) => Buffer.from(table))
  chunk.fill(0)
  expect(reader.tables).toEqual(tables)
  const { bytes } = reader.push(plain.subarray(5 * PACKET + 50, 6 * PACKET))
  expect(bytes.equals(plain.subarray(5 * PACKET, 6 * PACKET))).toBe(true)
})

it('finds nothing in what is not MPEG-TS', () => {
  const reader = new TsReader()
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))
  expect(reader.push(noise)).toMatchObject({ keyframes: [], frames: 0 })
  expect(packetAt(Buffer.alloc(PACKET), 0)).toBeNull()
})

it('survives tables that end early', () => {
  const cut = Buffer.alloc(PACKET, 0xff)
  for (const payload of [4, 100, 180, PACKET - 1, PACKET]) {
    expect(() => programMapPid(cut, payload, PACKET)).not.toThrow()
    expect(videoPid(cut, payload, PACKET)).toBeNull()
  }
})

describe('a slice', () => {
  const start = [0, 0, 0, 1]
  // first_mb_in_slice 0 is the bit 1; slice_type follows as Exp-Golomb, padded here.
  it.each([
    ['P (0)', [0x41, 0b11000000, 0, 0], false],
    ['B (1)', [0x41, 0b10100000, 0, 0], true],
    ['I (2)', [0x65, 0b10110000, 0, 0], false],
    ['P (5)', [0x41, 0b10011000, 0, 0], false],
    ['B (6)', [0x01, 0b10011100, 0, 0], true],
    ['I (7)', [0x65, 0b10001000, 0, 0], false],
  ])('of type %s', (_name, slice, expected) => {
    const bytes = Buffer.from([...start, 0x09, 0xf0, ...start, ...slice])
    expect(isBPicture(bytes, 0, bytes.length)).toBe(expected)
  })

  it('is not known when the packet ends before it', () => {
    const bytes = Buffer.from([...start, 0x09, 0xf0, ...start, 0x06, 5, 4, 3, 2, 1])
    expect(isBPicture(bytes, 0, bytes.length)).toBeNull()
    const endless = Buffer.from([...start, 0x41, 0, 0, 0, 0, 0, 0])
    expect(isBPicture(endless, 0, endless.length)).toBeNull()
  })
})
