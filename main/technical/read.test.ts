import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Camera } from '../../preload/contract'
import { type FaultProxy, startProxy } from '../../tests/cameras/proxy'
import { type Cameras, startCameras } from '../../tests/cameras/server'
import { realClock } from '../base/clock'
import {
  type Account,
  addressOf,
  createSpawner,
  locateFfmpeg,
  locateSetpriv,
  lumaArguments,
  measureArguments,
  playArguments,
  runToEnd,
  Streams,
  script,
} from '../streams'
import { picturesIn } from './picture'
import { readStream } from './read-stream'
import { dateIn, rtspDate } from './rtsp-date'
import { StreamTap, tapStream } from './tapped'

// The real ffmpeg on real cameras, all at once: most of the time is waiting.

const MS = 3_000
const small = { width: 320, height: 184, fps: 10 }
const login = { user: 'admin', password: 'right-one' }
let cameras: Cameras
let proxy: FaultProxy
let refusals: string[]
let begun = () => {}
let running: (path: string) => ReturnType<typeof tapStream>
let streams: Streams
/** What goes over the proxy has its first pictures. */
const runs = new Promise<void>((resolve) => {
  begun = resolve
})
let read: (url: string, ms?: number) => ReturnType<typeof readStream>

const account: Account = {
  ...{ ask: () => null, accepted() {}, undecided() {}, forgive() {} },
  refused: (reason) => refusals.push(reason),
}

beforeAll(async () => {
  refusals = []
  const ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
  if (!ffmpeg) throw new Error('these tests need ffmpeg')
  const spawn = createSpawner(process.platform, await locateSetpriv())
  cameras = await startCameras([
    { path: '/h264', codec: 'h264', ...small },
    { path: '/h265', codec: 'h265', ...small, fps: 15 },
    { path: '/mjpeg', codec: 'mjpeg', ...small, fps: 5 },
    { path: '/between', codec: 'h264', ...small, bframes: 2 },
    { path: '/rare', codec: 'h264', ...small, gop: 100 },
    { path: '/black', codec: 'h264', ...small, pattern: 'black' },
    { path: '/locked', codec: 'h264', ...small, ...login },
  ])
  proxy = await startProxy(cameras.port)
  read = (url, ms = MS) =>
    readStream(
      {
        ...{ clock: realClock, account: () => account },
        spawn: (launch, events) =>
          spawn(launch, {
            ...events,
            output: (chunk) => {
              events.output(chunk)
              if (url.includes(`:${proxy.port}/`)) begun()
            },
          }),
        launch: (_camera, _quality, pictures) => ({
          program: ffmpeg.program,
          args: measureArguments(ffmpeg.version, pictures),
          input: script({ url, transport: 'tcp' }, ffmpeg.version.major),
          twice: true,
        }),
      },
      { camera: 'a', quality: 'main', ms, pictures: 3, signal: new AbortController().signal },
    )
  const tap = new StreamTap()
  streams = new Streams({
    ...{ clock: realClock, random: Math.random, spawn, tap, changed: () => {}, log: () => {} },
    camera: (id) => ({ id, subUrl: '', enabled: true }) as Camera,
    launch: (id, plan) => ({
      ...{ program: ffmpeg.program, args: playArguments(plan, ffmpeg.version) },
      input: script({ url: cameras.url(id), transport: 'tcp' }, ffmpeg.version.major),
      ...(plan.mode === 'transcode' && { encoder: 'software' as const }),
      twice: plan.original ?? false,
    }),
    fingerprint: () => '',
  })
  running = async (path) => {
    const seat = { send: () => {}, backlog: () => 0, restart: () => {}, end: () => {} }
    streams.join(path, 'main', seat)
    const status = (id: string) => streams.statuses().find(({ camera }) => camera === id) ?? null
    await expect.poll(() => status(path)?.state, { timeout: 10_000 }).toBe('live')
    const request = { camera: path, quality: 'main', ms: MS, pictures: 3 } as const
    const { signal } = new AbortController()
    const held = {
      hold: () => () => streams.leave(seat),
      decode: async (input: Buffer) => {
        const args = lumaArguments(ffmpeg.version)
        const { output } = await runToEnd(
          spawn,
          { program: ffmpeg.program, args, input },
          realClock,
          5_000,
        )
        return picturesIn(output, Date.now())
      },
    }
    return tapStream({ clock: realClock, tap, status, ...held }, { ...request, signal })
  }
}, 30_000)
afterAll(async () => {
  await streams?.stopAll()
  await proxy?.close()
  await cameras?.stop()
})

const near = (value: number | null | undefined, wanted: number) =>
  expect(Math.abs((value ?? 0) / wanted - 1)).toBeLessThan(0.25)

it('measures what cameras send and show, breaks too; tries no wrong password twice', async () => {
  const paths = ['/h264', '/h265', '/mjpeg', '/between', '/rare', '/black', '/none']
  const broken = read(`rtsp://127.0.0.1:${proxy.port}/h264`, 4_000)
  const cut = runs.then(() => pause(1_500)).then(() => proxy.mode('cut'))
  const tapped = Promise.all([running('/h264'), running('/h265'), running('/mjpeg')])
  const [all, refused, dropped, [alive, alive265, transcoded]] = await Promise.all([
    Promise.all(paths.map((path) => read(cameras.url(path)))),
    read(cameras.url('/locked', { ...login, password: 'wrong-one' })),
    broken,
    tapped,
    cut,
  ])
  const [h264, h265, mjpeg, between, rare, black, none] = all
  for (const each of [h264, h265, mjpeg, between, rare, black])
    expect(each?.measure).toMatchObject({ trouble: 'none', width: 320, height: 184, breaks: 0 })
  expect([h264, h265, mjpeg].map((each) => each?.measure.codec)).toEqual(['h264', 'hevc', 'mjpeg'])
  near(h264?.measure.fps, 10)
  near(h265?.measure.fps, 15)
  near(mjpeg?.measure.fps, 5)
  near(between?.measure.fps, 10)
  expect(h264?.measure.kbps).toBeGreaterThan(40)
  near(h264?.measure.keyframes, 1)
  expect(rare?.measure.keyframesSeen).toBe(1)
  expect(rare?.measure.keyframes).toBeGreaterThan(2)
  expect(h264?.picture?.brightness).toBeGreaterThan(20)
  expect(black?.picture).toMatchObject({ brightness: 0, contrast: 0, detail: 0 })
  for (const [opened, running] of [
    [h264, alive],
    [h265, alive265],
  ] as const) {
    expect(running?.measure).toMatchObject({ codec: opened?.measure.codec, width: 320, breaks: 0 })
    near(running?.measure.fps, opened?.measure.fps ?? 0)
    near(running?.measure.kbps, opened?.measure.kbps ?? 0)
    near(running?.measure.keyframes, 1)
    near(running?.picture?.brightness, opened?.picture?.brightness ?? 0)
  }
  // What comes of it is ours: the camera's own has to be opened.
  expect(transcoded).toBeNull()
  expect(none?.measure).toMatchObject({ trouble: 'not-found', fps: null, codec: '' })
  expect(dropped.measure).toMatchObject({ trouble: 'none', breaks: 1 })
  expect(dropped.measure.longestBreak).toBeGreaterThan(0.5)
  expect(refused.measure.trouble).toBe('bad-credentials')
  expect(refusals).toEqual(['bad-credentials'])
}, 20_000)

it('asks the RTSP server for its time', async () => {
  const address = addressOf(cameras.url('/h264'))
  const told = address && (await rtspDate(address, Date.now))
  expect(Math.abs(told?.offsetMs ?? 60_000)).toBeLessThan(1_100)
  const answer = (date: string) => `RTSP/1.0 200 OK\r\nCSeq: 1\r\n${date}Public: OPTIONS\r\n\r\n`
  expect(dateIn(answer('Date: Sun, 22 Nov 2026 10:00:00 GMT\r\n'))).toBe(Date.UTC(2026, 10, 22, 10))
  expect(dateIn(answer('Date: soon\r\n'))).toBeNull()
  expect(dateIn(answer(''))).toBeNull()
})
