import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Cameras, startCameras } from '../../tests/cameras/server'
import type { Plan } from './arguments'
import { realEngine } from './testing/play'
import { type Batch, TsReader } from './ts-reader'

// A real H.265 camera and the real ffmpeg: two outputs of one run.
let cameras: Cameras
let engine: Awaited<ReturnType<typeof realEngine>>

beforeAll(async () => {
  engine = await realEngine()
  const shape = { codec: 'h265' as const, width: 320, height: 184, fps: 12 }
  cameras = await startCameras([
    { path: '/h265', ...shape },
    { path: '/sound', ...shape, codec: 'h264', audio: true },
  ])
}, 20_000)
afterAll(() => cameras.stop())

const probed = (media: Buffer) =>
  spawnSync(
    'ffprobe',
    ['-v', 'error', '-show_entries', 'stream=codec_name,width,sample_rate', '-of', 'csv=p=0', '-'],
    { input: media, encoding: 'utf8' },
  ).stdout.trim()

interface Got {
  shown: Batch[]
  sent: Batch[]
  tables: Buffer[]
}

/** What comes at both outputs, until there are some seconds of the second one. */
async function played(path: string, plan: Plan): Promise<Got> {
  const launch = engine.launch({ url: cameras.url(path) }, plan)
  const [shown, sent] = [new TsReader(), new TsReader(true)]
  const got: Got = { shown: [], sent: [], tables: sent.tables }
  const run = await new Promise<{ stop(): Promise<void> }>((resolve) => {
    const running = engine.spawn(launch, {
      output: (chunk) => void got.shown.push(shown.push(chunk)),
      second: (chunk) => {
        got.sent.push(sent.push(chunk))
        if (frames(got.sent) > 40) resolve(running)
      },
      line: () => {},
      end: () => {},
    })
  })
  await run.stop()
  return got
}

const PLAN = { wallclock: true, quality: 'main', original: true } as const
const frames = (batches: Batch[]) => batches.reduce((sum, batch) => sum + batch.frames, 0)
const bytes = (batches: Batch[]) => Buffer.concat(batches.map((batch) => batch.bytes))

// Each waits for some seconds of its camera.
it.concurrent('what an H.265 camera sends comes as it is, beside what is shown', async () => {
  const { shown, sent, tables } = await played('/h265', { ...PLAN, mode: 'transcode' })
  expect(probed(bytes(shown))).toContain('h264,320')
  expect(probed(bytes(sent))).toContain('hevc,320')
  expect(sent.flatMap(({ keyframes }) => keyframes).length).toBeGreaterThanOrEqual(3)
  expect(tables).toHaveLength(2)
  // Neither waits for the other.
  expect(Math.abs(frames(shown) - frames(sent))).toBeLessThan(8)
}, 15_000)

it.concurrent('sound comes with what is kept, and never with what is shown', async () => {
  const plan = { ...PLAN, mode: 'copy', sound: 'pcm_alaw' } as const
  const { shown, sent } = await played('/sound', plan)
  expect(probed(bytes(shown))).not.toContain('aac')
  expect(probed(bytes(sent))).toContain('h264,320')
  expect(probed(bytes(sent))).toContain('aac,8000')
  expect(Math.abs(frames(shown) - frames(sent))).toBeLessThan(8)
}, 15_000)
