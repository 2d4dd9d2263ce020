import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Camera, StreamStatus } from '../../preload/contract'
import { childrenOf, processesShowing } from '../../tests/cameras/processes'
import { type FaultProxy, startProxy } from '../../tests/cameras/proxy'
import { type Cameras, startCameras } from '../../tests/cameras/server'
import { realClock } from '../base/clock'
import { foundIn } from './diagnose'
import { type Seat, Streams } from './streams'
import { realEngine } from './testing/play'

// The whole way, from a real camera through the real ffmpeg to a viewer.

const login = { user: 'giám sát', password: "a@b:c/d%e'f g" }
const small = { width: 320, height: 184, fps: 10 }
let cameras: Cameras
let proxy: FaultProxy
let streams: Streams
const statuses: StreamStatus[] = []

beforeAll(async () => {
  const engine = await realEngine()
  cameras = await startCameras([
    { path: '/h264', codec: 'h264', ...small },
    { path: '/h265', codec: 'h265', ...small },
    { path: '/mjpeg', codec: 'mjpeg', ...small },
    { path: '/locked', codec: 'h264', ...small, ...login },
  ])
  proxy = await startProxy(cameras.port)
  const urls: Record<string, string> = {
    h264: cameras.url('/h264'),
    h265: cameras.url('/h265'),
    mjpeg: cameras.url('/mjpeg'),
    locked: cameras.url('/locked', login),
    weak: `rtsp://127.0.0.1:${proxy.port}/h264`,
  }
  streams = new Streams({
    ...{ clock: realClock, random: () => 0, spawn: engine.spawn, log: () => {} },
    camera: (id) => ({ id, subUrl: '', enabled: true }) as unknown as Camera,
    launch: (id, plan) => engine.launch({ url: urls[id] ?? '' }, plan),
    fingerprint: () => '',
    changed: (status) => statuses.push(status),
  })
}, 30_000)
afterAll(async () => {
  await streams?.stopAll()
  await proxy?.close()
  await cameras?.stop()
})

class Watching implements Seat {
  parts: Buffer[] = []
  restarts = 0
  send = (bytes: Buffer) => void this.parts.push(Buffer.from(bytes))
  backlog = () => 0
  restart = () => {
    this.restarts++
    this.parts = []
  }
  end = () => {}
}

function watch(camera: string): Watching {
  const seat = new Watching()
  streams.join(camera, 'main', seat)
  return seat
}

const statusOf = (camera: string) => streams.statuses().find((each) => each.camera === camera)
const state = (camera: string) => statusOf(camera)?.state
const soon = { timeout: 8000, interval: 50 }

/** What a decoder makes of what a viewer got. */
function decoded({ parts }: Watching) {
  const args = ['-hide_banner', '-nostats', '-f', 'mpegts', '-i', 'pipe:0', '-f', 'null', '-']
  const { stderr } = spawnSync('ffmpeg', args, { input: Buffer.concat(parts) })
  const said = String(stderr)
  const found = said.split('\n').map(foundIn).find(Boolean)
  return { found, frames: Number(/frame=\s*(\d+)/.exec(said)?.[1] ?? 0), said }
}

describe.concurrent('a real camera', () => {
  it.for<[string, string]>([
    ['h264', 'h264'],
    ['h265', 'hevc'],
    ['mjpeg', 'mjpeg'],
    ['locked', 'h264'],
  ])(
    'of %s reaches its viewers as H.264',
    { timeout: 20_000 },
    async ([camera, codec], { expect }) => {
      const early = watch(camera)
      await expect.poll(() => state(camera), soon).toBe('live')
      await new Promise((resolve) => setTimeout(resolve, 1500))
      const late = watch(camera)
      expect(late.parts).toHaveLength(1)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      expect(statusOf(camera)).toMatchObject({ codec, width: 320, height: 184 })
      for (const seat of [early, late]) {
        const { found, frames, said } = decoded(seat)
        expect(found).toMatchObject({ codec: 'h264', width: 320, height: 184 })
        expect(frames).toBeGreaterThan(8)
        expect(said).not.toMatch(/error|corrupt|concealing|missing/i)
        streams.leave(seat)
      }
    },
  )

  it('that freezes stalls, goes on, and comes back after an outage', async ({ expect }) => {
    const seat = watch('weak')
    await expect.poll(() => state('weak'), soon).toBe('live')
    await proxy.mode('stall')
    const stalledAt = Date.now()
    await expect.poll(() => state('weak'), soon).toBe('stalled')
    expect(Date.now() - stalledAt).toBeGreaterThan(2500)
    expect(Math.abs((statusOf('weak')?.since ?? 0) - stalledAt)).toBeLessThan(500)
    await proxy.mode('pass')
    await expect.poll(() => state('weak'), soon).toBe('live')
    await proxy.mode('refuse')
    await expect.poll(() => state('weak'), soon).toBe('reconnecting')
    await expect.poll(() => statusOf('weak')?.reason, soon).toBe('connection-refused')
    await proxy.mode('pass')
    await expect.poll(() => state('weak'), soon).toBe('live')
    expect(seat.restarts).toBe(1)
    await expect.poll(() => seat.parts.length, soon).toBeGreaterThan(5)
    expect(decoded(seat).found?.codec).toBe('h264')
    streams.leave(seat)
  }, 30_000)
})

it('shows the password to no other process, while it plays', async () => {
  const seat = watch('locked')
  await expect.poll(() => state('locked'), soon).toBe('live')
  for (const secret of [login.password, 'a%40b%3Ac%2Fd%25e%27f%20g'])
    expect(processesShowing(secret)).toEqual([])
  streams.leave(seat)
})

it('leaves no ffmpeg after a stop of everything', async () => {
  const seat = watch('h264')
  await expect.poll(() => state('h264'), soon).toBe('live')
  await streams.stopAll()
  const names = childrenOf(process.pid).map(({ cmdline }) => cmdline[0])
  expect(names.filter((name) => name?.includes('ffmpeg'))).toEqual([])
  streams.leave(seat)
})
