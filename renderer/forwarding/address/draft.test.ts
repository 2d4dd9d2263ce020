import { expect, it } from 'vitest'
import { patternOf } from './draft'

const kept = (address: string) => [{ camera: 'a', address, reason: '' }]

it.each([
  ['rtsp://phat:mat@khau@h:8554/{camera}', 'rtsp://h:8554/a', 'rtsp://h:8554/{camera}'],
  ['rtsp://phat:mat/khau@10.0.0.1/{camera}', 'rtsp://10.0.0.1/a', null],
  ['srt://h:9000?passphrase=0123456789', 'srt://h:9000', null],
  [
    'srt://h:9000?streamid=publish:{camera}:u:p',
    'srt://h:9000?streamid=publish:a:u:{password}',
    null,
  ],
  [
    'srt://h:9000?streamid=publish:{camera}:u:{password}',
    'srt://h:9000?streamid=publish:a:u:{password}',
    'srt://h:9000?streamid=publish:{camera}:u:{password}',
  ],
])('remembers of %s no secret', (typed, saved, remembered) =>
  expect(patternOf(typed, kept(saved))).toBe(remembered),
)
