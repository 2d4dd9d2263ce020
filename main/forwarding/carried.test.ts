import { expect, it } from 'vitest'
import type { StreamStatus } from '../../preload/contract'
import { hindrance } from './carried'
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
