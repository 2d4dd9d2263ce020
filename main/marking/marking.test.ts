import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Bookmark, Mark } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { evidencePath } from '../bookmarks'
import { recordsAbout } from '../evidence'
import { makeFilm, play } from './testing/film'
import { LONG, markOf, openStation, type Station, WINDOW } from './testing/station'
import { differing } from './testing/whole'

// The real ring, fed by ffmpeg's films; time is fake, files and ffmpeg are real.
let film: Buffer
let clock: FakeClock
let station: Station

beforeAll(() => {
  film = makeFilm(10)
}, 30_000)
beforeEach(async () => {
  clock = fakeClock(Date.now()) // files carry the system's time
  station = await openStation(mkdtempSync(join(tmpdir(), 'marking-')), clock)
})
afterEach(async () => {
  await station.close()
  rmSync(station.root, { recursive: true, force: true })
})

const played = (camera = 'cam', quality: 'main' | 'sub' = 'main') =>
  play(station.recording.tap, {
    ...{ film, camera, quality, from: clock.now() },
    before: (at) => clock.advance(Math.max(0, at - clock.now())),
  })

async function marked(camera = 'cam', quality: 'main' | 'sub' = 'main', at = clock.now()) {
  const done = await station.marking.mark(markOf(camera, { quality, at, shown: at - 120 }))
  if (!done.ok) throw new Error(done.reason)
  return done.value.id
}

/** Looks at it as often as it takes; the clock goes on by what is given. */
const until = (check: () => unknown, step = 0) =>
  vi.waitFor(
    async () => {
      if (step) await clock.advanceAsync(step)
      expect(await check()).toBeTruthy()
    },
    { timeout: 8_000, interval: 20 },
  )

const recorded = async (id: string) => (await station.bookmark(id))?.bookmark
const last = () => station.told.at(-1)

async function finished(id: string): Promise<Bookmark> {
  await until(() => station.marking.open === 0, 500)
  return (await recorded(id)) as Bookmark
}

async function expectWhole(bookmark: Bookmark) {
  expect(await differing(station.evidence, bookmark)).toEqual([])
  const names = readdirSync(join(station.evidence, evidencePath(bookmark.id)))
  expect(names.sort()).toEqual(bookmark.files.map(({ name }) => name).sort())
}

const probed = (bookmark: Bookmark, name: string, what: string): string =>
  execFileSync(
    'ffprobe',
    [
      ...['-v', 'error', '-show_entries', what],
      ...['-of', 'csv=p=0', join(station.evidence, evidencePath(bookmark.id), name)],
    ],
    { encoding: 'utf8' },
  ).trim()

it('makes the still at once, the clip when its last seconds are there, and nothing is left', async () => {
  played()
  const at = clock.now()
  const id = await marked()
  expect(last()).toEqual({ id, camera: 'cam', cameras: ['cam'], state: 'keeping', reason: 'none' })
  expect(readdirSync(station.drafts)).toEqual([`${id}.json`])
  await until(() => recorded(id))
  const first = (await recorded(id)) as Bookmark
  expect(first).toMatchObject({ at, kind: '', operator: 'Lê Thị Hoa', state: 'new' })
  expect(first.files.map(({ name }) => name)).toEqual(['still-1-C01-main.jpg'])
  expect(Math.abs((first.files[0]?.from ?? 0) - (at - 120))).toBeLessThanOrEqual(40)
  played()
  const done = await finished(id)
  expect(last()).toEqual({ id, camera: 'cam', cameras: ['cam'], state: 'saved', reason: 'none' })
  await expectWhole(done)
  const [, clip] = done.files
  expect(clip).toMatchObject({ name: 'clip-1-C01-main.mp4', type: 'clip', moment: at })
  expect(clip?.from).toBeLessThanOrEqual(at - WINDOW.before)
  expect(clip?.from).toBeGreaterThan(at - WINDOW.before - 700)
  expect(clip?.to).toBeGreaterThanOrEqual(at + WINDOW.after)
  const [stream = '', duration] = probed(
    ...([done, 'clip-1-C01-main.mp4', 'format=duration:stream=codec_name,width'] as const),
  ).split('\n')
  expect(stream).toBe('h264,192')
  expect(Number(duration)).toBeCloseTo(((clip?.to ?? 0) - (clip?.from ?? 0) + 40) / 1000, 1)
  expect(readdirSync(station.drafts)).toEqual([])
  expect(station.recording.leases()).toEqual([])
  const log = await recordsAbout(join(station.root, 'custody'), [id])
  expect(log.map(({ action, subject, by }) => [action, subject, by])).toEqual([
    ['created', id, 'Lê Thị Hoa'],
    ['created', `${id}/still-1-C01-main.jpg`, 'Lê Thị Hoa'],
    ['created', `${id}/clip-1-C01-main.mp4`, 'Lê Thị Hoa'],
  ])
  expect(log.at(-1)?.detail).toEqual({ sha256: clip?.sha256, size: clip?.size })
}, 20_000)

it('takes what is chosen before the record and after it, and a longer clip for its kind', async () => {
  played()
  const at = clock.now()
  const id = await marked()
  const chosen = { kind: LONG.code, note: 'Không tấm che mặt', people: 2 }
  expect(await station.marking.sort(id, chosen)).toEqual({ ok: true, value: undefined })
  expect(await station.marking.sort(id, { kind: 'XX' })).toMatchObject({ reason: 'unknown-kind' })
  await until(() => recorded(id))
  expect(await recorded(id)).toMatchObject({ ...chosen, kindLabel: { vi: LONG.code } })
  await station.marking.sort(id, { kind: LONG.code, tags: ['đợt 4'] })
  for (const _ of [1, 2, 3]) {
    played()
    await clock.advanceAsync(100)
    await station.recording.release('') // a round: what nobody protects is removed
  }
  const done = await finished(id)
  expect(done).toMatchObject({ ...chosen, tags: ['đợt 4'] })
  const [, clip] = done.files
  expect(clip?.from).toBeLessThanOrEqual(at - LONG.before)
  expect(clip?.to).toBeGreaterThanOrEqual(at + LONG.after)
  const frames = Number(probed(done, 'clip-1-C01-main.mp4', 'stream=nb_frames'))
  expect(frames).toBeGreaterThanOrEqual((LONG.before + LONG.after) / 40 - 10)
  await station.marking.sort(id, { kind: '', subject: 'YT' })
  expect(await recorded(id)).toMatchObject({ kind: '', subject: 'YT' })
}, 20_000)

it('takes a mark back before the record and after it; its files are made all the same', async () => {
  played()
  const [early, late] = [await marked(), await marked('cam', 'main', clock.now() - 5)]
  await station.marking.discard(early)
  expect(await station.marking.sort(early, { kind: 'A' })).toMatchObject({ reason: 'removed' })
  await until(() => recorded(late))
  played()
  await finished(late)
  station.seat.operator = 'Bình'
  expect(await station.marking.discard(late)).toMatchObject({ ok: false, reason: 'not-yours' })
  station.seat.operator = 'Lê Thị Hoa'
  expect(await station.marking.discard(late)).toMatchObject({ ok: true })
  played()
  await finished(early)
  for (const id of [early, late]) {
    expect((await station.bookmark(id))?.removed).toBe(true)
    await expectWhole((await recorded(id)) as Bookmark)
    expect((await recorded(id))?.files).toHaveLength(2)
  }
  expect((await station.store.restore([early], 'Bình')).ok).toBe(true)
}, 20_000)

it('cuts every stream of the camera that has something of it', async () => {
  played('cam', 'sub')
  const at = clock.now()
  const id = await marked('cam', 'main') // enlarged just now: there is no main stream yet
  played('cam', 'main')
  const done = await finished(id)
  await expectWhole(done)
  expect(done.files.map(({ name }) => name)).toEqual([
    ...['still-1-C01-main.jpg', 'clip-1-C01-main.mp4', 'clip-1-C01-sub.mp4'],
  ])
  expect(done.files[0]?.from).toBeLessThanOrEqual(at)
  expect(done.files[2]?.from).toBeLessThanOrEqual(at - WINDOW.before)
}, 20_000)

it('says in the record what there was no picture for', async () => {
  played('other')
  const id = await marked('silent')
  const done = await finished(id)
  expect(done.files).toEqual([])
  expect(done.missing).toEqual([
    { camera: 'silent', type: 'still', reason: 'nothing-recorded' },
    { camera: 'silent', type: 'clip', reason: 'nothing-recorded' },
  ])
  expect(last()).toMatchObject({ id, state: 'failed', reason: 'nothing-recorded' })
}, 20_000)

it('takes no picture of long before for one of the moment', async () => {
  played()
  await clock.advanceAsync(9_000)
  const id = await marked()
  const { files, missing } = await finished(id)
  expect(files).toEqual([])
  expect(missing?.map(({ type }) => type)).toEqual(['still', 'clip'])
}, 20_000)

it('says what fails for now, and finishes when it can', async () => {
  played()
  writeFileSync(station.evidence, 'a file is in the way')
  const id = await marked()
  await until(() => last()?.reason === 'not-writable')
  expect(last()).toMatchObject({ id, state: 'failed' })
  expect(await recorded(id)).toBeUndefined()
  await station.marking.sort(id, { kind: 'A' })
  rmSync(station.evidence)
  station.use(null)
  await until(() => last()?.reason === 'ffmpeg-missing', 500)
  station.use('ffmpeg')
  played()
  const done = await finished(id)
  await expectWhole(done)
  expect(done).toMatchObject({ kind: 'A' })
  expect(done.files).toHaveLength(2)
  expect(last()).toMatchObject({ state: 'saved' })
}, 20_000)

it('goes on when the draft cannot be written, and says so', async () => {
  played()
  rmSync(station.drafts, { recursive: true })
  const id = await marked()
  expect(last()).toMatchObject({ id, state: 'failed', reason: 'not-writable' })
  await until(() => recorded(id))
  mkdirSync(station.drafts)
  played()
  await expectWhole(await finished(id))
}, 20_000)

it('refuses a camera that there is not, and a moment that is not now', async () => {
  const at = clock.now()
  const reason = async ({ camera = 'cam', ...change }: Partial<Mark>) =>
    (await station.marking.mark(markOf(camera, { at, ...change }))) as { reason?: string }
  expect(await reason({ camera: 'stranger' })).toMatchObject({ reason: 'not-found' })
  expect(await reason({ at: at - 10_001 })).toMatchObject({ reason: 'bad-time' })
  expect(await reason({ at: at + 2_001 })).toMatchObject({ reason: 'bad-time' })
  expect(station.recording.leases()).toEqual([])
})

it('finishes after a restart what was interrupted, also where only the lease is left', async () => {
  played()
  const [one, two] = [await marked(), await marked('cam', 'main', clock.now() - 5)]
  await station.marking.sort(one, { kind: 'A', note: 'trước khi tắt' })
  await until(() => recorded(two))
  await station.close()
  expect(station.log.some((line) => line.includes('finished'))).toBe(false)
  writeFileSync(join(station.drafts, `${two}.json`), '{"id":') // somebody's hand
  rmSync(join(station.root, 'bookmarks'), { recursive: true })
  const again = await openStation(station.root, clock)
  station = again
  played()
  await until(() => again.log.includes(`${two}: only its lease was left, goes on`), 200)
  const done = await finished(one)
  expect(again.log).toContain(`${one}: was interrupted, goes on`)
  expect(done).toMatchObject({ kind: 'A', note: 'trước khi tắt' })
  for (const id of [one, two]) {
    const bookmark = (await recorded(id)) as Bookmark
    await expectWhole(bookmark)
    expect(bookmark.files).toHaveLength(2)
  }
  expect(readdirSync(station.drafts)).toEqual([`${two}.json.damaged`])
  expect(again.recording.leases()).toEqual([])
}, 20_000)
