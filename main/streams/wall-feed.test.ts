import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RECORD_HEAD, RecordKind, readRecordHead } from '../../preload/contract'
import type { Seat } from './streams'
import { WallFeed } from './wall-feed'

const film = spawnSync(
  'ffmpeg',
  `-v error -f lavfi -i testsrc2=size=320x180:rate=10:duration=1 -c:v libx264 -preset ultrafast
   -tune zerolatency -g 5 -f mpegts -omit_video_pes_length 0 pipe:1`.split(/\s+/),
  { maxBuffer: 1e9 },
).stdout

let calls: string[]
let seats: Seat[]
let sent: Buffer[]
let ears: ((frames: Buffer) => void)[]
let backlog: number
let feed: WallFeed

beforeEach(() => {
  calls = []
  seats = []
  sent = []
  ears = []
  backlog = 0
  const streams = {
    join: (camera: string, quality: string, seat: Seat, importance?: string) => {
      calls.push(`join ${camera}/${quality} ${importance}`)
      seats.push(seat)
      return camera !== 'gone'
    },
    leave: () => calls.push('leave'),
    listen: (camera: string, quality: string, ear: { sound(frames: Buffer): void }) => {
      calls.push(`listen ${camera}/${quality}`)
      ears.push((frames) => ear.sound(frames))
      return () => calls.push('deaf')
    },
    weigh: (_seat: Seat, importance: string) => calls.push(`weigh ${importance}`),
    undecodable: (camera: string, quality: string) =>
      calls.push(`undecodable ${camera}/${quality}`),
  }
  const socket = { send: (bytes: Buffer) => sent.push(bytes), backlog: () => backlog }
  feed = new WallFeed(streams as never, socket, () => 1234.5)
})

afterEach(() => feed.end())

const open = (channel: number, camera = 'a', important = false) =>
  feed.hear(JSON.stringify({ open: channel, camera, quality: 'sub', important }))

/** Every record that was sent: its kind, its channel, its bytes. */
async function records() {
  await pause(30)
  return sent.flatMap((message) => {
    const view = new DataView(message.buffer, message.byteOffset, message.length)
    const found = []
    for (let at = 0; at < message.length; ) {
      const head = readRecordHead(view, at)
      found.push({ ...head, bytes: message.subarray(at + RECORD_HEAD).subarray(0, head.length) })
      at += RECORD_HEAD + head.length
    }
    return found
  })
}

it('sends every picture of a channel, gathered, with the time of its arrival', async () => {
  open(7)
  seats[0]?.send(film)
  const found = await records()
  const kinds = found.map(({ kind }) => kind)
  const { key, delta } = RecordKind
  expect(kinds).toEqual([key, delta, delta, delta, delta, key, delta, delta, delta, delta])
  expect(found.every(({ channel, arrival }) => channel === 7 && arrival === 1234.5)).toBe(true)
  expect(found.every(({ bytes }) => bytes.readUInt32BE(0) === 1)).toBe(true)
  expect(sent).toHaveLength(1)
})

it('counts what is gathered as backlog', () => {
  open(1)
  backlog = 1000
  seats[0]?.send(film)
  expect(seats[0]?.backlog()).toBeGreaterThan(2000)
})

it('joins, weighs, reports and leaves by the channel', () => {
  open(1)
  open(2, 'b', true)
  feed.hear('{"weigh":1,"important":true}')
  feed.hear('{"undecodable":2}')
  feed.hear('{"close":1}')
  feed.hear('{"close":1}')
  feed.hear('{"weigh":1,"important":false}')
  feed.end()
  expect(calls).toEqual([
    ...['join a/sub shown', 'join b/sub focus', 'weigh focus', 'undecodable b/sub'],
    ...['leave', 'leave'],
  ])
})

it('sends the sound that a page listens to, until it does not, and none to one far behind', async () => {
  feed.hear('{"listen":9,"camera":"a","quality":"sub"}')
  ears[0]?.(Buffer.from('one'))
  backlog = 600_000
  ears[0]?.(Buffer.from('late'))
  const [found, ...more] = await records()
  expect(more).toEqual([])
  expect(found).toMatchObject({ kind: RecordKind.sound, channel: 9, arrival: 1234.5 })
  expect(String(found?.bytes)).toBe('one')
  feed.hear('{"close":9}')
  feed.hear('{"listen":3,"camera":"b","quality":"main"}')
  feed.end()
  expect(calls).toEqual(['listen a/sub', 'deaf', 'listen b/main', 'deaf'])
})

it('tells of a camera that is not there, and of a stream that begins anew', async () => {
  open(1, 'gone')
  open(2)
  seats[1]?.restart()
  seats[1]?.end()
  const found = await records()
  const { ended, restart } = RecordKind
  expect(found.map(({ kind, channel }) => [kind, channel])).toEqual([
    [ended, 1],
    [restart, 2],
    [ended, 2],
  ])
})

it.each(['', '{', 'null', '{"open":-1}', '{"open":70000,"camera":"a","quality":"sub"}', '{}'])(
  'ignores what it does not understand: %s',
  (text) => {
    feed.hear(text)
    expect(calls).toEqual([])
  },
)
