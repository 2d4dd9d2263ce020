import { expect, it } from 'vitest'
import type { Camera, StreamStatus } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import type { Seat } from '../streams'
import type { Book, StoredForward } from './book'
import { Forwards } from './forwards'

const STORED: StoredForward = {
  ...{ camera: 'a', address: 'rtsp://h/a', user: '', quality: 'main', enabled: true, secret: 'x' },
}
const stream = (state: StreamStatus['state'], codec: string): StreamStatus => ({
  ...{ camera: 'a', quality: 'main', state, reason: 'none', since: 0, nextTryAt: 0 },
  ...{ codec, width: 1, height: 1, fps: 1, transcoded: '' },
})

/** One forward whose camera's stream is told by hand, as `Streams` tells it. */
function desk(secret: string | null) {
  const seats = new Set<Seat>()
  const counted: string[][] = []
  const clock = fakeClock(0)
  const camera = { id: 'a', url: 'rtsp://c/1', subUrl: '', enabled: true } as Camera
  const book = { stored: () => [STORED], secretOf: () => secret } as unknown as Book
  const forwards = new Forwards({
    ...{ book, clock, random: () => 0.5, ffmpeg: () => null, camera: () => camera },
    spawn: () => {
      throw new Error('nothing is sent here')
    },
    ...{ changed: () => {}, log: () => {}, second: (wanted) => counted.push(wanted) },
  })
  const streams = {
    join: (_camera: string, _quality: string, seat: Seat) => seats.add(seat).size > 0,
    leave: (seat: Seat) => void seats.delete(seat),
    statuses: () => [],
  }
  forwards.attach(streams, clock)
  const state = () => forwards.all()[0]?.state
  return { forwards, seats, counted, clock, camera, state }
}

it('looks again at a camera that was set to another codec, though nobody watches it', () => {
  const { forwards, seats, camera, state } = desk('')
  forwards.stream(stream('live', 'mjpeg'))
  expect([state(), seats.size]).toEqual(['unsupported', 0])
  // The stream is left: its status still tells the codec of then.
  forwards.stream(stream('idle', 'mjpeg'))
  expect([state(), seats.size]).toEqual(['unsupported', 0])
  forwards.retry(['a'])
  forwards.stream(stream('connecting', 'mjpeg'))
  expect([state(), seats.size]).toEqual(['waiting', 1])
  forwards.stream(stream('live', 'mjpeg'))
  expect([state(), seats.size]).toEqual(['unsupported', 0])
  forwards.stream(stream('idle', 'mjpeg'))
  camera.url = 'rtsp://c/2'
  forwards.refresh()
  expect([state(), seats.size]).toEqual(['waiting', 1])
  forwards.stream(stream('live', 'h264'))
  expect([state(), seats.size]).toEqual(['waiting', 1])
})

it('counts a forward whose password is lost as wanted', () => {
  const { clock, counted, state } = desk(null)
  clock.advance(1000)
  expect(state()).toBe('refused')
  expect(counted).toEqual([['a']])
})
