import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RecordedPicture } from '../../preload/contract'
import { feed, makeFilm } from './testing/film'
import { newStation, START, type Station } from './testing/station'

/** Ten seconds, 250 pictures, a keyframe each second; over for two seconds. */
const BEGUN = START - 12_000
let station: Station

beforeAll(() => {
  station = newStation()
  const film = makeFilm({ frames: 250, gop: 25 })
  feed({ tap: station.recording.tap, camera: 'cam', film, from: BEGUN })
})
afterAll(() => station.remove())

const pictures = (from: number, to: number, camera = 'cam') =>
  station.recording.excerpt({ camera, quality: 'main', from: BEGUN + from, to: BEGUN + to })
const nameOf = ({ run, pts }: RecordedPicture) => `${run}/${pts}`

it('gives pictures from the keyframe before a time on, each with when it arrived', async () => {
  const some = await pictures(3_500, 4_200)
  expect(some.map(({ time }) => Math.round(time - BEGUN))).toEqual(
    Array.from({ length: 31 }, (_, i) => 3_000 + i * 40),
  )
  expect(some.map(({ key }) => key)).toEqual(some.map((_, i) => i % 25 === 0))
  // Whole access units, with nothing of MPEG-TS in them.
  for (const { bytes } of some) expect([...bytes.subarray(0, 3)]).toEqual([0, 0, 0])
  const size = some.reduce((sum, { bytes }) => sum + bytes.length, 0)
  expect(size).toBeGreaterThan(1_000)
})

it('names each picture the same in every excerpt', async () => {
  const [a, b] = [await pictures(2_000, 6_000), await pictures(5_200, 8_000)]
  const shared = b.filter(({ time }) => time <= BEGUN + 6_000.5).map(nameOf)
  expect(shared.length).toBe(26)
  expect(a.slice(-26).map(nameOf)).toEqual(shared)
  expect(new Set([...a, ...b].map(nameOf)).size).toBe(a.length + b.length - 26)
})

it('has the pictures that were in memory a moment ago, and none of a time without any', async () => {
  expect((await pictures(9_000, 20_000)).at(-1)?.time).toBeCloseTo(BEGUN + 9_960, 0)
  expect(await pictures(-30_000, -20_000)).toEqual([])
  expect(await pictures(0, 1_000, 'other')).toEqual([])
})

it('keeps what is held, however long, until it is let go', async () => {
  const { recording, clock, round } = station
  const release = recording.hold('cam', BEGUN + 3_000)
  await clock.advanceAsync(150_000)
  await round()
  const [stream] = await recording.held('cam')
  expect((stream?.from ?? 0) - BEGUN).toBeLessThanOrEqual(3_000)
  expect((await pictures(3_000, 4_000)).length).toBeGreaterThan(20)
  release()
  await round()
  expect(await recording.held('cam')).toEqual([])
})
