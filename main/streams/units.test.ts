import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { PACKET } from '../mpegts'
import { UnitReader } from './units'

const SOURCE = 'testsrc2=size=320x180:rate=10:duration=3'
const encoded = (...more: string[]) =>
  spawnSync(
    'ffmpeg',
    `-v error -f lavfi -i ${SOURCE} -c:v libx264 -preset ultrafast -tune zerolatency -g 10 -f mpegts`
      .split(' ')
      .concat(more, 'pipe:1'),
    { maxBuffer: 1e9 },
  ).stdout

/** The same pictures without a container, cut at their delimiters by ffmpeg's own TS reader. */
const bare = (ts: Buffer) =>
  spawnSync('ffmpeg', '-v error -i pipe:0 -c copy -f h264 pipe:1'.split(' '), {
    input: ts,
    maxBuffer: 1e9,
  }).stdout

const all = (units: { parts: Buffer[] }[]) => Buffer.concat(units.flatMap(({ parts }) => parts))

it.each([
  ['with lengths', ['-omit_video_pes_length', '0']],
  ['without lengths', []],
])('takes every picture out, %s', (_name, options) => {
  const ts = encoded(...options)
  const units = new UnitReader().push(ts)
  expect(units).toHaveLength(30)
  expect(units.map(({ key }) => key).flatMap((key, i) => (key ? [i] : []))).toEqual([0, 10, 20])
  expect(all(units).equals(bare(ts))).toBe(true)
})

it('has a picture when its last packet is there, not when the next begins', () => {
  const ts = encoded('-omit_video_pes_length', '0')
  const reader = new UnitReader()
  const starts: number[] = []
  for (let at = 0; at < ts.length; at += PACKET) {
    if (ts.readUInt16BE(at + 1) === 0x4100) starts.push(at)
  }
  const second = starts[1] ?? 0
  expect(reader.push(ts.subarray(0, second))).toHaveLength(1)
})

it('begins anew after a reset', () => {
  const ts = encoded()
  const reader = new UnitReader()
  const half = Math.floor(ts.length / 2 / PACKET) * PACKET
  const before = reader.push(ts.subarray(0, half))
  reader.reset()
  const after = reader.push(ts.subarray(half))
  expect(before.length + after.length).toBeGreaterThanOrEqual(29)
})
