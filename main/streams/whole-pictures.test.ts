import { type ChildProcess, spawnSync, spawn as start } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Cameras, startCameras } from '../../tests/cameras/server'
import { stillArguments } from './arguments'
import { realEngine } from './testing/play'
import { TsReader } from './ts-reader'

// A camera that does not begin anew for each viewer: most of the time one comes between keyframes.

const GOP = { fps: 12, gop: 36 }
let cameras: Cameras
let other: ChildProcess
let engine: Awaited<ReturnType<typeof realEngine>>

beforeAll(async () => {
  engine = await realEngine()
  const mount = { path: '/h265', codec: 'h265' as const, pattern: 'smpte', ...GOP }
  cameras = await startCameras([{ ...mount, width: 320, height: 184 }])
  const watch = ['-v', 'error', '-rtsp_transport', 'tcp', '-i', cameras.url('/h265')]
  other = start('ffmpeg', [...watch, '-c', 'copy', '-f', 'null', '-'], { stdio: 'ignore' })
  await pause(1500)
}, 20_000)
afterAll(async () => {
  other.kill('SIGKILL')
  await once(other, 'exit')
  await cameras.stop()
})

/** How much the brightness of the first picture varies: 0 to 1. */
function contrastOf(media: Buffer): number {
  const raw = ['-frames:v', '1', '-vf', 'scale=32:18', '-pix_fmt', 'gray', '-f', 'rawvideo', '-']
  const { stdout } = spawnSync('ffmpeg', ['-v', 'error', '-i', 'pipe:0', ...raw], { input: media })
  const values = [...stdout].map((value) => value / 255)
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length)
}

it('transcodes nothing before the first whole picture, and everything from there on', async () => {
  const plan = { mode: 'transcode', wallclock: true, quality: 'main' } as const
  const launch = engine.launch({ url: cameras.url('/h265') }, plan)
  const parts: Buffer[] = []
  const reader = new TsReader()
  let frames = 0
  const run = await new Promise<{ stop(): Promise<void> }>((resolve) => {
    const running = engine.spawn(launch, {
      output: (chunk) => {
        parts.push(chunk)
        frames += reader.push(chunk).frames
        if (frames > 20) resolve(running)
      },
      line: () => {},
      end: () => {},
    })
  })
  await run.stop()
  expect(contrastOf(Buffer.concat(parts))).toBeGreaterThan(0.2)
}, 12_000)

it('shows a whole picture when a connection is tried', async () => {
  const launch = engine.launch({ url: cameras.url('/h265') })
  const parts: Buffer[] = []
  const args = stillArguments({ major: 5, minor: 1 })
  await new Promise<void>((resolve) => {
    engine.spawn(
      { ...launch, args },
      { output: (chunk) => parts.push(chunk), line: () => {}, end: () => resolve() },
    )
  })
  expect(contrastOf(Buffer.concat(parts))).toBeGreaterThan(0.2)
}, 12_000)
