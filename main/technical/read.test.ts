import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FaultProxy, startProxy } from '../../tests/cameras/proxy'
import { type Cameras, startCameras } from '../../tests/cameras/server'
import { realClock } from '../base/clock'
import { addressOf, locateFfmpeg, measureArguments, script } from '../streams'
import { realEngine } from '../streams/testing/play'
import { readStream } from './read-stream'
import { rtspDate } from './rtsp-date'

// The real ffmpeg on real cameras, all at once: most of the time is waiting.

const MS = 2_500
let cameras: Cameras
let proxy: FaultProxy
let read: (url: string, ms?: number) => ReturnType<typeof readStream>

const small = { width: 320, height: 184, fps: 10 }

beforeAll(async () => {
  const ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
  if (!ffmpeg) throw new Error('these tests need ffmpeg')
  const { spawn } = await realEngine()
  cameras = await startCameras([
    { path: '/h264', codec: 'h264', ...small },
    { path: '/h265', codec: 'h265', ...small, fps: 15 },
    { path: '/mjpeg', codec: 'mjpeg', ...small, fps: 5 },
    { path: '/rare', codec: 'h264', ...small, gop: 100 },
    { path: '/black', codec: 'h264', ...small, pattern: 'black' },
  ])
  proxy = await startProxy(cameras.port)
  const account = { ask: () => null, refused: () => 0, accepted() {}, undecided() {}, forgive() {} }
  read = (url, ms = MS) =>
    readStream(
      {
        ...{ clock: realClock, spawn, account: () => account },
        launch: (_camera, _quality, pictures) => ({
          program: ffmpeg.program,
          args: measureArguments(ffmpeg.version, pictures),
          input: script({ url, transport: 'tcp' }, ffmpeg.version.major),
          twice: true,
        }),
      },
      { camera: 'a', quality: 'main', ms, pictures: 3, signal: new AbortController().signal },
    )
}, 30_000)
afterAll(async () => {
  await proxy?.close()
  await cameras?.stop()
})

const proxied = (path: string) => `rtsp://127.0.0.1:${proxy.port}${path}`

it('measures what cameras send, and not what they say of it', async () => {
  const dropping = read(proxied('/h264'), 4_500)
  const cut = new Promise((resolve) => setTimeout(resolve, 1_700)).then(() => proxy.mode('cut'))
  const [h264, h265, mjpeg, rare, black, gone, dropped] = await Promise.all([
    ...['/h264', '/h265', '/mjpeg', '/rare', '/black', '/none'].map((path) => read(cameras.url(path))),
    dropping,
    cut,
  ])
  console.log(JSON.stringify({ h264, h265, mjpeg, rare, black, gone, dropped }, null, 1))
  expect(h264?.measure).toMatchObject({ codec: 'h264', width: 320, height: 184, trouble: 'none' })
  const date = await rtspDate(addressOf(cameras.url('/h264')) as never, Date.now)
  console.log(date)
}, 20_000)
