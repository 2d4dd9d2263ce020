import { expect, it } from 'vitest'
import { clipArguments, stillArguments } from './arguments'
import { toldIn } from './ffmpeg'

const [H264, H265] = [0x1b, 0x24]
const INPUT =
  '-hide_banner -nostats -nostdin -loglevel info -dts_delta_threshold 1000000 ' +
  '-dts_error_threshold 1000000 -f mpegts -i pipe:0 -map 0:v:0'
const OUTPUT =
  '-metadata creation_time=2026-11-22T07:15:22.123Z -movflags +faststart -f mp4 -y a.mp4.part'
const FROM = Date.UTC(2026, 10, 22, 7, 15, 22, 123)

it.each([
  [{ video: H264, audio: null }, '-c:v copy'],
  [{ video: H265, audio: null }, '-c:v copy -tag:v hvc1'],
  [{ video: H264, audio: 0x0f }, '-map 0:a:0 -c:v copy -c:a copy'],
  [{ video: H264, audio: 0x81 }, '-map 0:a:0 -c:v copy -c:a aac'],
])('a clip of %o', (tracks, codecs) => {
  const args = clipArguments(tracks, FROM, 'a.mp4.part')
  expect(args.join(' ')).toBe(`${INPUT} ${codecs} ${OUTPUT}`)
})

it.each([
  [
    'jpeg',
    12_345,
    `select='gte(t,12.344500)',scale=out_range=pc,format=yuvj420p -frames:v 1 -c:v mjpeg -q:v 2`,
  ],
  ['png', 0, `select='gte(t,0.000000)',format=rgb24 -frames:v 1 -c:v png`],
] as const)('a still: %s', (type, offset, picture) => {
  const args = stillArguments(type, offset, 'a.part')
  expect(args.join(' ')).toBe(`${INPUT} -vf ${picture} -f image2 -update 1 -y a.part`)
})

it('codec and size are those of the input', () => {
  const said = `Input #0, mpegts, from 'pipe:0':
  Stream #0:0[0x100]: Video: h264 (Constrained Baseline) ([27][0][0][0] / 0x001B), yuv420p(tv, bt709), 1280x720 [SAR 1:1 DAR 16:9], 15 fps
Output #0, mp4, to 'a.part':
  Stream #0:0: Video: png, rgb24, 640x360`
  expect(toldIn(said)).toEqual({ codec: 'h264', width: 1280, height: 720 })
  expect(toldIn('pipe:0: Invalid data found')).toBeNull()
})
