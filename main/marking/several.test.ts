import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Bookmark, Mark } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { evidencePath } from '../bookmarks'
import { makeFilm, play } from './testing/film'
import { markOf, openStation, type Station } from './testing/station'
import { differing } from './testing/whole'

// Several cameras, two streams of one, the past: the real ring, files and ffmpeg, in fake time.
let film: Buffer
let clock: FakeClock
let station: Station

beforeAll(() => {
  film = makeFilm(10)
}, 30_000)
beforeEach(async () => {
  clock = fakeClock(Date.now())
  const root = mkdtempSync(join(tmpdir(), 'marking-'))
  station = await openStation(root, clock, { before: 9_000, after: 3_000 })
})
afterEach(async () => {
  await station.close()
  rmSync(station.root, { recursive: true, force: true })
})

type Stream = [camera: string, quality: 'main' | 'sub', late?: number]

/** All at the same time, for ten seconds. */
function played(...streams: Stream[]): void {
  const from = clock.now()
  for (const [camera, quality, late = 0] of streams)
    play(station.recording.tap, { film, camera, quality, from: from + late })
  clock.advance(10_000)
}

async function marked(mark: Mark): Promise<{ id: string; leftOut: string[] }> {
  const done = await station.marking.mark(mark)
  if (!done.ok) throw new Error(done.reason)
  return done.value
}

async function finished(id: string): Promise<Bookmark> {
  await vi.waitFor(
    async () => {
      await clock.advanceAsync(500)
      expect(station.marking.open).toBe(0)
    },
    { timeout: 8_000, interval: 20 },
  )
  const { bookmark } = (await station.bookmark(id)) ?? {}
  expect(await differing(station.evidence, bookmark as Bookmark)).toEqual([])
  return bookmark as Bookmark
}

const codecOf = ({ id }: Bookmark, name: string): string =>
  execFileSync(
    'ffprobe',
    [
      ...['-v', 'error', '-show_entries', 'stream=codec_name', '-of', 'csv=p=0'],
      join(station.evidence, evidencePath(id), name),
    ],
    { encoding: 'utf8' },
  ).trim()

const namesOf = ({ files }: Bookmark) => files.map(({ name }) => name)
const fileOf = ({ files }: Bookmark, name: string) => {
  const found = files.find((each) => each.name.startsWith(name))
  if (!found) throw new Error(name)
  return found
}

it('keeps several cameras of one event, by one clock, and says which there are not', async () => {
  played(['cam', 'main'], ['two', 'main', 20], ['three', 'main'])
  const at = clock.now() - 100
  const others = ['two', 'stranger', 'cam', 'three', 'two'].map((camera) => ({
    ...{ camera, quality: 'main' as const },
  }))
  const { id, leftOut } = await marked(markOf('cam', { at, shown: at - 120, others }))
  expect(leftOut).toEqual(['stranger'])
  const cameras = ['cam', 'two', 'three']
  expect(station.marking.marks()).toEqual([
    { id, camera: 'cam', cameras, state: 'keeping', reason: 'none' },
  ])
  played(['cam', 'main'], ['two', 'main'], ['three', 'main'])
  const done = await finished(id)
  expect(done.views.map(({ camera }) => camera)).toEqual(cameras)
  expect(namesOf(done).sort()).toEqual([
    ...['clip-1-C01-main.mp4', 'clip-2-C01-main.mp4', 'clip-3-C01-main.mp4'],
    ...['still-1-C01-main.jpg', 'still-2-C01-main.jpg', 'still-3-C01-main.jpg'],
  ])
  for (const { moment, type, camera, name, from } of done.files) {
    expect(moment).toBe(at)
    expect(name.split('-')[1]).toBe(`${cameras.indexOf(camera) + 1}`)
    if (type === 'still') expect(Math.abs(from - (at - 120))).toBeLessThanOrEqual(20)
  }
  expect(station.told.at(-1)).toEqual({
    id,
    camera: 'cam',
    cameras,
    state: 'saved',
    reason: 'none',
  })
  expect(station.marking.marks()).toEqual([])
}, 20_000)

it('goes on with the others where one of them was not recorded', async () => {
  played(['cam', 'main'])
  const at = clock.now()
  const others = [{ camera: 'two', quality: 'main' as const }]
  const { id } = await marked(markOf('cam', { at, others }))
  played(['cam', 'main'])
  const done = await finished(id)
  expect(namesOf(done)).toEqual(['still-1-C01-main.jpg', 'clip-1-C01-main.mp4'])
  expect(done.missing).toEqual([
    { camera: 'two', type: 'still', reason: 'nothing-recorded' },
    { camera: 'two', type: 'clip', reason: 'nothing-recorded' },
  ])
}, 20_000)

it('has the main stream recorded from the press on, and a still of it, where the other was shown', async () => {
  played(['cam', 'sub'])
  const at = clock.now()
  const { id } = await marked(markOf('cam', { at, quality: 'sub' }))
  expect(station.watched).toEqual(['cam'])
  const from = clock.now()
  play(station.recording.tap, { film, camera: 'cam', quality: 'sub', from })
  play(station.recording.tap, { film, camera: 'cam', quality: 'main', from: from + 1_400 })
  await vi.waitFor(
    async () => {
      // Long before the clip's end, however slow this machine is.
      if (clock.now() < at + 2_800) await clock.advanceAsync(100)
      const files = (await station.bookmark(id))?.bookmark.files ?? []
      expect(files.map(({ name }) => name)).toContain('still-1-C01-main.jpg')
    },
    { timeout: 8_000, interval: 20 },
  )
  expect(station.watched).toEqual(['cam'])
  clock.advance(3_000)
  const done = await finished(id)
  expect(station.watched).toEqual(['cam', 'no cam'])
  expect(namesOf(done)).toEqual([
    ...['still-1-C01-sub.jpg', 'still-1-C01-main.jpg'],
    ...['clip-1-C01-sub.mp4', 'clip-1-C01-main.mp4'],
  ])
  expect(done.missing).toBeUndefined()
  const [still, clip] = [fileOf(done, 'still-1-C01-main'), fileOf(done, 'clip-1-C01-main')]
  expect(still).toMatchObject({ moment: at, quality: 'main', from: at + 1_400, to: at + 1_400 })
  expect(clip).toMatchObject({ moment: at, quality: 'main', from: at + 1_400 })
  expect(clip.to).toBeGreaterThanOrEqual(at + 3_000)
  expect(fileOf(done, 'clip-1-C01-sub').from).toBeLessThanOrEqual(at - 8_000)
}, 20_000)

it('says that the main stream did not come; what was shown is there all the same', async () => {
  played(['cam', 'sub'])
  const { id } = await marked(markOf('cam', { at: clock.now(), quality: 'sub' }))
  played(['cam', 'sub'])
  const done = await finished(id)
  expect(namesOf(done)).toEqual(['still-1-C01-sub.jpg', 'clip-1-C01-sub.mp4'])
  const reason = 'no-main-stream'
  expect(done.missing).toEqual([
    { camera: 'cam', quality: 'main', type: 'still', reason },
    { camera: 'cam', quality: 'main', type: 'clip', reason },
  ])
  expect(station.told.at(-1)).toMatchObject({ state: 'failed', reason })
}, 20_000)

it('keeps what an H.265 camera sent, and what was shown as its rendition', async () => {
  const { tap } = station.recording
  const [shown, sent] = [film, makeFilm(10, 'libx265')]
  const original: typeof tap = {
    begun: (camera, quality) => tap.begun(camera, quality, true),
    batch: (camera, quality, pictures, tables, arrival) =>
      tap.batch(camera, quality, pictures, tables, arrival, true),
  }
  const from = clock.now()
  play(tap, { film: shown, camera: 'cam', quality: 'main', from })
  play(original, { film: sent, camera: 'cam', quality: 'main', from })
  clock.advance(10_000)
  const { id } = await marked(markOf('cam', { at: clock.now() - 3_500 }))
  const done = await finished(id)
  expect(namesOf(done)).toEqual([
    ...['still-1-C01-main.jpg', 'clip-1-C01-main.mp4', 'rendition-1-C01-main.mp4'],
  ])
  const codecs = done.files.slice(1).map(({ name }) => codecOf(done, name))
  expect(codecs).toEqual(['hevc', 'h264'])
  const [, clip, rendition] = done.files
  expect(Math.abs((clip?.from ?? 0) - (rendition?.from ?? 0))).toBeLessThanOrEqual(1_000)
}, 20_000)

it('marks what is shown again, as far back as the ring reaches', async () => {
  played(['cam', 'sub'])
  await clock.advanceAsync(4_000)
  const at = clock.now() - 11_000
  const mark = markOf('cam', { at, quality: 'sub', shown: at - 40 })
  expect(await station.marking.mark(mark)).toMatchObject({ reason: 'bad-time' })
  const early = { ...mark, at: at - 60_000, replay: true }
  expect(await station.marking.mark(early)).toMatchObject({ reason: 'bad-time' })
  const { id } = await marked({ ...mark, replay: true })
  // It is over: there is no main stream to be had of it.
  expect(station.watched).toEqual([])
  const done = await finished(id)
  expect(done.at).toBe(at)
  expect(namesOf(done)).toEqual(['still-1-C01-sub.jpg', 'clip-1-C01-sub.mp4'])
  expect(fileOf(done, 'still').from).toBe(at - 40)
  expect(done.missing).toBeUndefined()
}, 20_000)

it('keeps the last moments of a camera that was lost, also where nothing comes any more', async () => {
  const begun = clock.now()
  played(['cam', 'main'])
  await clock.advanceAsync(5_000)
  const at = clock.now()
  const { id } = await marked(markOf('cam', { at, shown: at - 5_000 }))
  const done = await finished(id)
  const last = begun + 10_000 - 40
  expect(namesOf(done)).toEqual(['still-1-C01-main.jpg', 'clip-1-C01-main.mp4'])
  expect(Math.abs(fileOf(done, 'still').from - last)).toBeLessThanOrEqual(40)
  // The clip ends with its last picture, and says so.
  expect(fileOf(done, 'clip')).toMatchObject({ moment: at, to: last })
  expect(done.missing).toBeUndefined()
}, 20_000)
