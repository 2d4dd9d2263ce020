import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { TsReader } from './ts-reader'
import { UnitReader } from './units'

const COUNT = 5
const [SPS, PPS, IDR] = [7, 8, 5]

const run = (args: string[], input?: Buffer) =>
  execFileSync('ffmpeg', ['-v', 'error', ...args], { input, maxBuffer: 50_000_000 })

/** Keyframes of H.264 without a container. */
const keyframesOf = (size: string) =>
  run([
    ...['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=25`, '-frames:v', `${COUNT}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '1', '-f', 'h264', '-'],
  ])

/** The units of a picture up to the first slice: kind and content. */
function headOf(picture: Buffer): { kind: number; content: string }[] {
  const starts: number[] = []
  const mark = Buffer.from([0, 0, 1])
  for (let at = picture.indexOf(mark); at >= 0; at = picture.indexOf(mark, at + 3)) starts.push(at)
  const all = starts.map((start, i) => picture.subarray(start + 3, starts[i + 1]))
  const head = all.map((unit) => ({ kind: (unit[0] ?? 0) & 0x1f, content: unit.toString('hex') }))
  return head.slice(0, head.findIndex(({ kind }) => kind === IDR) + 1)
}

const setsOf = (picture: Buffer, kind: number) =>
  headOf(picture)
    .filter((unit) => unit.kind === kind)
    .map(({ content }) => content.replace(/(00)+$/, ''))

it('leaves the newest parameter sets in keyframes whose size changed in mid-stream', () => {
  const [small, large] = [keyframesOf('160x120'), keyframesOf('320x240')]
  const input = ['-f', 'h264', '-i', '-', '-c', 'copy', '-bsf:v', 'dump_extra']
  const media = run([...input, '-f', 'mpegts', '-'], Buffer.concat([small, large]))
  const pictures = (bytes: Buffer) =>
    new UnitReader().push(bytes).map(({ parts }) => Buffer.concat(parts))
  // As ffmpeg sends it, old and new sets stand before each keyframe of the new size.
  expect(pictures(Buffer.from(media)).map((each) => setsOf(each, SPS).length)).toContain(2)

  const clean = pictures(new TsReader().push(media).bytes)
  const expected = [small, large].flatMap((each) => Array(COUNT).fill(each))
  for (const kind of [SPS, PPS]) {
    const newest = expected.map((each) => setsOf(each, kind).slice(-1))
    expect(clean.map((each) => setsOf(each, kind))).toEqual(newest)
  }
})
