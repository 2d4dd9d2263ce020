import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { excerptPath, type RecordedPicture, readExcerpt } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { type Recording, startRecording } from '../recording'
import { feed, makeFilm } from '../recording/testing/film'
import { createReplay, type Replay } from './replay'

/** Ten seconds, 250 pictures, a keyframe each second; arrived from START on. */
const film = makeFilm({ frames: 250, gop: 25 })
const clock = fakeClock(Date.now())
const START = clock.now() - 12_000
const dir = mkdtempSync(join(tmpdir(), 'replay-'))
let recording: Recording
let replay: Replay

beforeAll(async () => {
  recording = startRecording({
    ...{ dir: join(dir, 'ring'), clock, budget: () => 1e9, keep: () => 60, ffmpeg: () => null },
    ...{ changed: () => {}, log: () => {} },
  })
  replay = createReplay({
    ...{ recording, clock, keep: () => 60, log: () => {} },
    isDemo: (id) => id.startsWith('demo-'),
  })
  feed({ tap: recording.tap, camera: 'cam', film, from: START })
})

afterAll(async () => {
  await recording.close()
  rmSync(dir, { recursive: true, force: true })
})

async function pictures(from: number, to: number, camera = 'cam'): Promise<RecordedPicture[]> {
  const path = excerptPath(camera, 'main', START + from, START + to)
  const body = await replay.excerpt(path.replace('/files/replay/', ''))
  return body ? readExcerpt(body.buffer) : []
}

it('gives pictures from the keyframe before a time on, each with when it arrived', async () => {
  const some = await pictures(3_500, 4_200)
  expect(some.map(({ time }) => Math.round(time - START))).toEqual(
    Array.from({ length: 31 }, (_, i) => 3_000 + i * 40),
  )
  expect(some.map(({ key }) => key)).toEqual(some.map((_, i) => i % 25 === 0))
  for (const { bytes } of some) expect([...bytes.subarray(0, 3)]).toEqual([0, 0, 0])
})

it('names each picture the same in every excerpt', async () => {
  const [a, b] = [await pictures(2_000, 6_000), await pictures(5_200, 8_000)]
  const nameOf = ({ run, pts }: RecordedPicture) => `${run}/${pts}`
  const shared = b.filter(({ time }) => time <= START + 6_000.5).map(nameOf)
  expect(shared.length).toBe(26)
  expect(a.slice(-26).map(nameOf)).toEqual(shared)
  expect(new Set([...a, ...b].map(nameOf)).size).toBe(a.length + b.length - 26)
})

it('has the pictures that were in memory a moment ago, and none of a time without any', async () => {
  expect((await pictures(9_000, 20_000)).at(-1)?.time).toBeCloseTo(START + 9_960, 0)
  expect(await pictures(-30_000, -20_000)).toEqual([])
  expect(await pictures(0, 1_000, 'other')).toEqual([])
  expect(await replay.excerpt('cam/main/5/1')).toBeNull()
})

it('tells what is held, and why nothing is', async () => {
  const held = (camera: string) => replay.handlers.held({ camera }, { window: 1 })
  const found = await held('cam')
  expect(found).toMatchObject({ status: 'done', streams: [{ quality: 'main', from: START }] })
  expect(await held('other')).toEqual({ status: 'refused', reason: 'nothing-recorded' })
  expect(await held('demo-1')).toEqual({ status: 'refused', reason: 'demo' })
})

it('a ring that cannot be read has nothing to show, which is written down', async () => {
  const said: string[] = []
  const broken = createReplay({
    recording: { ...recording, excerpt: () => Promise.reject(new Error('gone')) },
    ...{ clock, keep: () => 60, isDemo: () => false, log: (line: string) => said.push(line) },
  })
  const body = await broken.excerpt('cam/main/0/1')
  expect(body && readExcerpt(body.buffer)).toEqual([])
  expect(said).toEqual(['not read: Error: gone'])
})

it('what is looked at stays, however long, until nobody looks', async () => {
  const held = async () => {
    const found = await replay.handlers.held({ camera: 'cam' }, { window: 1 })
    return 'streams' in found ? found.streams.length : 0
  }
  const window = { window: 7 }
  for (let i = 0; i < 5; i++) {
    await replay.handlers.keep({ camera: 'cam', at: START + 3_000 }, window)
    await clock.advanceAsync(30_000)
  }
  expect(await held()).toBe(1)
  expect((await pictures(3_000, 4_000)).length).toBeGreaterThan(20)
  await replay.handlers.leave(undefined, window)
  await clock.advanceAsync(3_000)
  expect(await held()).toBe(0)
})
