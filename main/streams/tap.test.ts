import { beforeEach, expect, it } from 'vitest'
import type { Camera, Quality } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { type Seat, Streams, type Tap } from './streams'
import { cutAtFrames, makeMedia } from './testing/media'
import { opened, type ScriptedRun, scripted } from './testing/scripted'

const media = cutAtFrames(makeMedia({ frames: 20, gop: 10 }))

let clock: FakeClock
let runs: ScriptedRun[]
let streams: Streams
let heard: { what: string; bytes: number; keyframes: number; tables: number }[]

const tap: Tap = {
  begun: (camera, quality, original) => {
    heard.push({
      what: `begun ${camera}/${quality}${original ? '/original' : ''}`,
      bytes: 0,
      keyframes: 0,
      tables: 0,
    })
  },
  batch: (camera, quality, { bytes, keyframes }, tables, arrival, original) => {
    const what = `${camera}/${quality}${original ? '/original' : ''} at ${arrival}`
    const all = { bytes: bytes.length, keyframes: keyframes.length, tables: tables.length }
    heard.push({ what, ...all })
  },
}

beforeEach(() => {
  clock = fakeClock(1_000_000)
  heard = []
  const script = scripted()
  runs = script.runs
  streams = new Streams({
    ...{ clock, spawn: script.spawn, random: () => 0.5, log: () => {}, changed: () => {}, tap },
    camera: (id) => ({ id, subUrl: '', enabled: true }) as unknown as Camera,
    launch: () => ({ program: 'ffmpeg', args: [], input: '', twice: true }),
    fingerprint: () => 'one',
  })
})

function watched(quality: Quality): Seat & { bytes: number } {
  const seat = {
    bytes: 0,
    send: (bytes: Buffer) => {
      seat.bytes += bytes.length
    },
    ...{ backlog: () => 0, restart: () => {}, end: () => {} },
  }
  streams.join('a', quality, seat)
  return seat
}

function play(pieces: Buffer[]) {
  const run = runs.at(-1)
  for (const line of opened('h264')) run?.events.line(line)
  for (const piece of pieces) {
    clock.advance(40)
    run?.events.output(piece)
  }
}

it('is given every picture once, however many watch, by the stream that is played', () => {
  const seats = [watched('sub'), watched('main')]
  play(media)
  // Without a sub-stream both are the main stream.
  const [first, second, ...rest] = heard
  expect(first?.what).toBe('begun a/main')
  expect(second).toMatchObject({ what: 'a/main at 1000080', keyframes: 1, tables: 2 })
  expect(rest.every(({ what }) => what.startsWith('a/main at '))).toBe(true)
  expect(heard.reduce((sum, { keyframes }) => sum + keyframes, 0)).toBe(2)
  const bytes = heard.reduce((sum, each) => sum + each.bytes, 0)
  // Viewers get the two tables before the first keyframe.
  expect(seats.map((seat) => seat.bytes)).toEqual([bytes + 376, bytes + 376])
})

it('is told of a new run before its first picture, and of nothing while nobody watches', () => {
  const seat = watched('main')
  play(media.slice(0, 4))
  runs.at(-1)?.events.end()
  clock.advance(10_000)
  expect(runs.length).toBeGreaterThan(1)
  heard = []
  play(media.slice(0, 4))
  expect(heard.map(({ what }) => what.split(' ')[0])).toEqual(['begun', ...Array(3).fill('a/main')])
  streams.leave(seat)
  clock.advance(5_000)
  heard = []
  play(media.slice(4))
  expect(heard).toEqual([])
})

it('is given what the camera sends, from its first keyframe on, where that comes as well', () => {
  watched('main')
  play(media.slice(0, 4))
  heard = []
  for (const piece of media.slice(3, 14)) runs.at(-1)?.events.second?.(piece)
  expect(heard.map(({ what }) => what.split(' at ')[0])).toEqual([
    'begun a/main/original',
    ...Array(heard.length - 1).fill('a/main/original'),
  ])
  expect(heard[1]).toMatchObject({ keyframes: 1, tables: 2 })
  expect(heard.length).toBe(4)
})

it('is given the pictures with their sound in place of those that are shown', async () => {
  const seat = watched('main')
  const sound = '  Stream #0:1: Audio: pcm_alaw, 8000 Hz, mono, s16, 64 kb/s'
  for (const line of [...opened('h264'), sound]) runs.at(-1)?.events.line(line)
  await clock.advanceAsync(0)
  expect(runs).toHaveLength(2)
  play(media.slice(0, 4))
  expect(heard).toEqual([])
  expect(seat.bytes).toBeGreaterThan(0)
  for (const piece of media.slice(0, 4)) runs.at(-1)?.events.second?.(piece)
  expect(heard.map(({ what }) => what.split(' at ')[0])).toEqual([
    'begun a/main',
    ...Array(heard.length - 1).fill('a/main'),
  ])
})
