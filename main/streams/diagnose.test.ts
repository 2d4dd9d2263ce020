import { expect, it } from 'vitest'
import type { StreamReason } from '../../preload/contract'
import { diagnose, foundIn } from './diagnose'

/** How ffmpeg 5.1 ends; it prints the whole address, whatever that holds. */
const ending = (why: string, what = '', url = 'rtsp://u:p@10.0.0.1/Streaming/Channels/401') =>
  [what, `[concat @ 0x55cba55d8ac0] Impossible to open '${url}'`, `pipe:0: ${why}`].join('\n')
const described = (answer: string) => `[rtsp @ 0x55cba55ea8c0] method DESCRIBE failed: ${answer}`
const UNAUTHORIZED = 'Server returned 401 Unauthorized (authorization failed)'
const INVALID = ending('Invalid data found when processing input')

/** Printed by the real ffmpeg 5.1; `cameras.test.ts` makes it print most of them again. */
it.each<[StreamReason, number, string]>([
  ['bad-credentials', 400, ending(UNAUTHORIZED, described('401 Unauthorized'))],
  ['bad-credentials', 400, ending(UNAUTHORIZED, described('401 ClientUnauthorized'))],
  ['bad-credentials', 60, ending(UNAUTHORIZED)],
  ['forbidden', 60, ending('Server returned 403 Forbidden (access denied)')],
  ['forbidden', 60, '[http @ 0x561a8cf3df00] HTTP error 403 Forbidden'],
  ['not-found', 60, ending('Server returned 404 Not Found', described('404 Not Found'))],
  ['no-picture', 60, ending('Server returned 5XX Server Error reply', described('503 Service'))],
  ['no-picture', 60, ending('Server returned 400 Bad Request')],
  ['no-picture', 60, ending('Protocol not supported', '[rtsp @ 0x1] method SETUP failed: 461 x')],
  [
    'connection-refused',
    90,
    ending(
      'Connection refused',
      '[tcp @ 0x1] Connection to tcp://10.0.0.1:554?timeout=8000000 failed: Connection refused',
    ),
  ],
  [
    'host-unknown',
    200,
    ending(
      'Input/output error',
      '[tcp @ 0x1] Failed to resolve hostname cam.lan: Name or service not known',
    ),
  ],
  ['no-route', 3000, ending('No route to host')],
  ['no-route', 10, ending('Network is unreachable')],
  ['no-answer', 8000, ending('Connection timed out')],
  [
    'no-answer',
    8200,
    ending(
      'Connection timed out',
      '[tls @ 0x1] Error in the pull function.\n[tls @ 0x1] IO error: Connection timed out',
    ),
  ],
  [
    'tls-failed',
    90,
    ending('Input/output error', '[tls @ 0x1] An unexpected TLS packet was received.'),
  ],
  ['not-a-stream', 60, INVALID],
  ['no-answer', 8200, INVALID],
  [
    'url-refused',
    60,
    "[file @ 0x1] Protocol 'file' not on whitelist 'pipe,tcp'!\nInvalid argument",
  ],
  ['url-refused', 60, ending('Protocol not found', '', 'lavfi:testsrc')],
  [
    'no-video',
    60,
    "Input #0, concat, from 'pipe:0':\nStream map '0:v:0' matches no streams.\nTo ignore this, …",
  ],
  [
    'codec-unknown',
    6000,
    '[rtsp @ 0x1] Could not find codec parameters for stream 0 (Video: none, none): unknown codec\n' +
      "Stream map '0:v:0' matches no streams.",
  ],
  ['codec-unknown', 60, 'Decoder (codec vvc) not found for input stream #0:0'],
  ['codec-unknown', 60, "Unknown encoder 'libx264'"],
  ['closed-by-camera', 60, ending('Connection reset by peer')],
  ['closed-by-camera', 60, ending('End of file')],
  ['no-picture', 9500, "Input #0, concat, from 'pipe:0':\nOutput file is empty"],
  ['ffmpeg-failed', 100, 'Segmentation fault'],
  ['ffmpeg-failed', 100, ''],
  ['ffmpeg-missing', 10, 'setpriv: failed to execute /opt/ffmpeg: No such file or directory'],
  ['ffmpeg-missing', 10, 'sh: 5: exec: /opt/ffmpeg: not found'],
  ['ffmpeg-missing', 10, 'sh: line 4: /opt/ffmpeg: No such file or directory'],
])('%s after %i ms', (reason, lasted, stderr) => {
  expect(diagnose({ stderr, lasted, hadFrames: false })).toBe(reason)
})

it.each([
  ['a path', ending('Connection timed out', '', 'rtsp://10.0.0.1/404')],
  ['a bit rate', `  Duration: N/A, bitrate: 401 kb/s\n${ending('Connection timed out')}`],
  ['a size', `  Stream #0:1: Video: h264, 404x403\n${ending('Connection timed out')}`],
])('does not take a number in %s for an answer', (_where, stderr) => {
  expect(diagnose({ stderr, lasted: 9000, hadFrames: false })).toBe('no-answer')
})

it('does not blame the picture for a sound or data that it does not know', () => {
  const stderr =
    '[rtsp @ 0x1] Could not find codec parameters for stream 1 (Unknown: none): unknown codec\n' +
    '[rtsp @ 0x1] Could not find codec parameters for stream 2 (Audio: none, 8000 Hz): unknown codec\n' +
    ending('Connection timed out')
  expect(diagnose({ stderr, lasted: 9000, hadFrames: false })).toBe('no-answer')
})

it('puts every end after a frame down to the camera', () => {
  expect(diagnose({ stderr: UNAUTHORIZED, lasted: 9, hadFrames: true })).toBe('closed-by-camera')
})

it.each([
  [
    '  Stream #0:0: Video: h264 (Constrained Baseline), yuv420p(tv, smpte170m, progressive), 320x184 [SAR 1:1 DAR 40:23], 10 fps, 10 tbr, 90k tbn',
    { codec: 'h264', width: 320, height: 184, fps: 10 },
  ],
  [
    '  Stream #0:0: Video: hevc (Main), yuv420p(tv, smpte170m), 640x360 [SAR 1:1 DAR 16:9], 12 tbr, 90k tbn',
    { codec: 'hevc', width: 640, height: 360, fps: 12 },
  ],
  [
    '  Stream #0:0: Video: mjpeg (Baseline), yuvj420p(pc, bt470bg/unknown/unknown), 640x360 [SAR 1:1 DAR 16:9], 60k fps, 90k tbr, 90k tbn',
    { codec: 'mjpeg', width: 640, height: 360, fps: 0 },
  ],
  [
    '  Stream #0:1[0x1e0](und): Video: h264 (High), yuv420p, 1920x1080, 12.50 fps, 25 tbr, 90k tbn',
    { codec: 'h264', width: 1920, height: 1080, fps: 12.5 },
  ],
  [
    '  Stream #0:0: Video: h264, none, 90k tbr, 90k tbn',
    { codec: 'h264', width: 0, height: 0, fps: 0 },
  ],
  ['  Stream #0:0: Video: none, none', null],
  ['  Stream #0:0: Audio: pcm_mulaw, 8000 Hz, mono, s16, 64 kb/s', null],
  ['  Stream #0:0 -> #0:0 (copy)', null],
])('finds the picture in %s', (line, found) => {
  expect(foundIn(line)).toEqual(found)
})
