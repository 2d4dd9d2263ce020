import { expect, it } from 'vitest'
import type { StreamStatus } from '../../preload/contract'
import { PACKET } from '../mpegts'
import { hindrance, isOwn } from './carried'
import { diagnose, stateAfter, waitAfter } from './diagnose'

const stream = (codec: string, transcoded = '') => ({ codec, transcoded }) as StreamStatus

it.each([
  ['h264', '', 'rtmp', 'none'],
  ['h264', 'software', 'rtsp', 'b-frames'],
  ['hevc', 'software', 'rtsp', 'none'],
  ['hevc', 'software', 'srt', 'none'],
  ['hevc', 'software', 'rtmp', 'hevc-rtmp'],
  ['mjpeg', 'software', 'rtsp', 'codec-mjpeg'],
  ['mpeg4', 'software', 'rtsp', 'codec-other'],
  ['', '', 'rtsp', 'none'],
] as const)('%s %s by %s: %s', (codec, transcoded, protocol, reason) =>
  expect(hindrance(stream(codec, transcoded), protocol)).toBe(reason),
)

/** PAT and PMT of one track, as ffmpeg writes them. */
function tables(type: number): Buffer[] {
  const map = Buffer.alloc(PACKET, 0xff)
  const section = [0, 2, 0xb0, 18, 0, 1, 0xc1, 0, 0, 0xe1, 0, 0xf0, 0, type, 0xe1, 0, 0xf0, 0]
  Buffer.from([0x47, 0x50, 0, 0x10, ...section]).copy(map)
  return [Buffer.alloc(PACKET), map]
}

it.each([
  ['h264', '', 0x1b, false, true],
  ['h264', 'software', 0x1b, false, false], // made of H.264 with B-frames: it looks alike
  ['hevc', 'software', 0x1b, false, false], // what is shown
  ['hevc', 'software', 0x24, true, true], // what comes beside it
  ['hevc', 'software', 0x1b, true, false],
  ['hevc', '', 0x1b, false, false], // before it is known that it is transcoded
  ['mjpeg', '', 0x06, false, false],
  ['', '', 0x1b, false, false],
] as const)(
  '%s, transcoded "%s", type %d, beside %s: own %s',
  (codec, transcoded, type, beside, own) =>
    expect(isOwn(stream(codec, transcoded), tables(type), beside)).toBe(own),
)

it.each([
  ['srt', 'processAsyncConnectRequest: REJECT … Incorrect passphrase', false, 'bad-credentials'],
  ['srt', '[srt @ 0x1] Connection to srt://h:1 failed: Input/output error', false, 'no-answer'],
  ['rtmp', 'rtmp://h/live: Input/output error', false, 'rejected'],
  ['rtmp', 'av_interleaved_write_frame(): Broken pipe', true, 'closed'],
  ['rtmp', 'Unrecognized option', false, 'ffmpeg-failed'],
] as const)('%s: %s, taken %s: %s', (protocol, line, taken, reason) =>
  expect(diagnose({ protocol, said: [line], taken })).toBe(reason),
)

it('comes back soon where a receiver was lost, calmly where it refuses', () => {
  const waits = (reason: Parameters<typeof waitAfter>[0]) =>
    [1, 2, 3, 4, 100].map((failures) => waitAfter(reason, failures, 0.5))
  expect(waits('connection-refused')).toEqual([1000, 2000, 3000, 4000, 15_000])
  expect(waits('bad-credentials')).toEqual([3000, 10_000, 30_000, 60_000, 60_000])
  expect(stateAfter('rejected')).toBe('refused')
  expect(stateAfter('closed')).toBe('unreachable')
})
