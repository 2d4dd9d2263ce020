import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bookmark, EvidenceFile, PrivacyAreas } from '../../preload/contract'
import { realClock } from '../base/clock'
import { createSpawner, locateSetpriv } from '../streams'
import { makeCopy } from './copy'
import { partOf } from './cut'
import { filesOf, wordsOf } from './exhibit'
import { Exhibits, type Making } from './exhibits'
import { contrastAt, ffmpeg, pictureIn, squares } from './testing/squares'

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
)
const AT = Date.UTC(2026, 10, 22, 14, 15, 22)
const ID = '20261122-141522-123-ab12'
let folder: string
let dir: string
let spawn: ReturnType<typeof createSpawner>
let areas: PrivacyAreas
let kept: Bookmark | null
let now: number

const file = (name: string, more: Partial<EvidenceFile> = {}): EvidenceFile => ({
  ...{ name, camera: 'c1', type: 'still', quality: 'main', sha256: 'a'.repeat(64), size: 1 },
  ...{ from: AT, to: AT, moment: AT },
  ...more,
})
const view = (camera: string) => ({
  ...{ camera, code: 'CL-01-C1', name: 'Sảnh', facility: 'CL-01', facilityName: 'Trường Quân sự' },
  ...{ place: 'P1', quality: 'main' as const, codec: 'h264', width: 320, height: 180 },
})
const step = (state: 'reported' | 'fixing' | 'fixed', minutes: number) => ({
  ...{ state, at: AT + minutes * 60_000, operator: 'Lê Thị Hoa', note: 'Gọi anh Tú' },
  ...{ told: 'ông Sơn', way: 'điện thoại' },
})
const bookmark: Bookmark = {
  ...{ id: ID, at: AT, kind: 'K1', subject: '', ppe: {}, people: null, place: '', note: 'Hoa ghi' },
  ...{ tags: [], drawings: [], owner: 'Hoa', due: null, state: 'fixed', operator: 'Lê Thị Hoa' },
  kindLabel: { vi: 'Tụ tập đông người', en: 'Crowd' },
  ...{ views: [view('c1'), view('c2')], locked: false },
  history: [step('reported', 1), step('reported', 3), step('fixing', 5), step('fixed', 40)],
  files: [
    file('still-2.jpg', { camera: 'c2' }),
    file('still-sub.jpg', { quality: 'sub' }),
    file('still.jpg'),
    file('clip.mp4', { type: 'clip', from: AT - 13_000, to: AT + 13_000 }),
  ],
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exhibits-'))
  spawn = createSpawner(process.platform, await locateSetpriv())
  const film = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '2', '-c:a', 'aac']
  const input = ['-f', 'lavfi', '-i', squares, '-f', 'lavfi', '-i', 'sine', '-t', '26']
  ffmpeg(...input, ...film, '-movflags', '+faststart', join(folder, 'clip.mp4'))
  const one = ['-frames:v', '1', '-update', '1']
  ffmpeg('-i', join(folder, 'clip.mp4'), ...one, join(folder, 'still.jpg'))
  copyFileSync(join(folder, 'still.jpg'), join(folder, 'still-2.jpg'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  dir = mkdtempSync(join(folder, 'copies-'))
  areas = []
  kept = bookmark
  now = Date.now()
})

const burnt = (making: Making) =>
  makeCopy(
    {
      ...{ clock: realClock, spawn, log: () => {} },
      painter: () => ({ program: 'ffmpeg', drawsText: true, font }),
    },
    making,
  )

const opened = (make: (making: Making) => Promise<boolean> = burnt) =>
  new Exhibits({
    ...{ dir, now: () => now, bookmark: async (id) => (kept?.id === id ? kept : null) },
    pathOf: (_id, { name }) => join(folder, name),
    ...{ areas: (camera) => (camera === 'c1' ? areas : []), language: () => 'vi' },
    placeName: (code) => (code === 'P1' ? 'Sảnh chính' : code),
    ...{ make, log: () => {} },
  })

const written = async ({ into }: Making) => {
  writeFileSync(into, 'x')
  return true
}

const pathIn = (exhibits: Exhibits, address = '') =>
  exhibits.path(address.replace('/files/exhibits/', ''))

describe('an exhibit', () => {
  it('has everything burnt in, of each camera, and no more of the film than there is time for', async () => {
    areas = [{ x: 0.5, y: 0.5, width: 0.3, height: 0.3, look: 'solid' }]
    kept = {
      ...bookmark,
      drawings: [{ shape: 'blur', camera: 'c1', x: 0, y: 0, width: 0.2, height: 0.3 }],
    }
    const exhibits = opened()
    const found = await exhibits.exhibit(ID, true)
    if (!found.ok) throw new Error(found.reason)
    const { pictures, clip, making } = found.value
    expect([pictures.length, clip === '', making]).toEqual([2, false, false])
    const paths = await Promise.all([...pictures, clip].map((each) => pathIn(exhibits, each)))
    const [first = '', second = '', film = ''] = paths.map((path) => path ?? '')
    for (const picture of [first, film].map(pictureIn)) {
      expect(contrastAt(picture, 180, 110)).toBeLessThan(30)
      expect(contrastAt(picture, 20, 20)).toBeLessThan(60)
      expect(contrastAt(picture, 100, 60)).toBeGreaterThan(150)
    }
    expect(contrastAt(pictureIn(second), 180, 110)).toBeGreaterThan(150)
    const about = ['-v', 'error', '-show_entries', 'stream=codec_type:format=duration']
    const told = execFileSync('ffprobe', [...about, '-of', 'csv=p=0', film], { encoding: 'utf8' })
    expect(told).not.toContain('audio')
    expect(Number(told.split('\n')[1])).toBeGreaterThan(18)
    expect(Number(told.split('\n')[1])).toBeLessThan(21.5)
    expect(readdirSync(join(dir, ID)).filter((name) => /part|cut/.test(name))).toEqual([])
    // Another area: nothing that was made before is shown.
    areas = []
    await exhibits.close()
    const later = opened(written)
    const again = await later.exhibit(ID)
    expect(again.ok && again.value.pictures[0]).not.toBe(pictures[0])
    expect(again.ok && again.value.pictures[1]).toBe(pictures[1])
    expect(again.ok && [again.value.clip, again.value.making]).toEqual(['', true])
    await later.close()
    // Nor is it given to a page that knows its name from before, or kept any longer.
    expect(await Promise.all(pictures.map((each) => pathIn(exhibits, each)))).toEqual([
      null,
      second,
    ])
    await opened().tidy()
    expect([first, second, film].map((path) => existsSync(path))).toEqual([false, true, false])
    kept = null
    expect(await pathIn(exhibits, pictures[1])).toBeNull()
  }, 20_000)

  it('names nobody, and tells each measure once, the earliest first', () => {
    const words = wordsOf(bookmark, 'vi', () => 'Sảnh chính')
    expect(words).toMatchObject({ kind: 'Tụ tập đông người', status: 'fixed', place: 'Sảnh chính' })
    expect(words.done.map(({ at, text }) => [(at - AT) / 60_000, text])).toEqual([
      [0, 'Ghi nhận qua camera'],
      [1, 'Đã báo cơ sở'],
      [5, 'Cơ sở bắt đầu khắc phục'],
      [40, 'Đã khắc phục xong'],
    ])
    for (const name of ['Hoa', 'Tú', 'Sơn', 'CL-01'])
      expect(JSON.stringify(words)).not.toContain(name)
    expect(wordsOf({ ...bookmark, kindLabel: { vi: '', en: '' } }, 'en', String).kind).toBe(
      'Seen by camera',
    )
  })

  it('is of the main streams, the marked camera first', () => {
    const { stills, clip } = filesOf(bookmark)
    expect(stills.map(({ name }) => name)).toEqual(['still.jpg', 'still-2.jpg'])
    expect(clip?.name).toBe('clip.mp4')
  })

  it('says what is missing', async () => {
    const fails = opened(async () => false)
    expect(await fails.exhibit(ID)).toEqual({ ok: false, reason: 'exhibit-failed' })
    kept = { ...bookmark, files: [file('gone.jpg')] }
    expect(await opened().exhibit(ID)).toEqual({ ok: false, reason: 'bookmark-empty' })
    kept = null
    expect(await opened().exhibit(ID)).toEqual({ ok: false, reason: 'bookmark-gone' })
  })

  it('a film that cannot be made is tried again after a minute, though a page asks all the time', async () => {
    let films = 0
    const exhibits = opened(async (making) => {
      const isFilm = making.file.type === 'clip'
      if (isFilm && ++films < 3) throw new Error('no space left on device')
      return written(making)
    })
    const asked = async (whole = false) => {
      const found = await exhibits.exhibit(ID, whole)
      return found.ok ? [found.value.clip !== '', found.value.making, films] : found.reason
    }
    expect(await asked()).toEqual([false, true, 0])
    await expect.poll(() => films).toBe(1)
    expect(await asked()).toEqual([false, false, 1])
    // Who looks at it beforehand wants to know now.
    expect(await asked(true)).toBe('exhibit-failed')
    expect(films).toBe(2)
    now += 61_000
    expect(await asked()).toEqual([false, true, 2])
    await expect.poll(() => films).toBe(3)
    expect(await asked(true)).toEqual([true, false, 3])
  })

  it('is tidied: half ones, old ones, and those of what is kept no more', async () => {
    const other = '20261122-141522-123-zz99'
    for (const id of [ID, other]) mkdirSync(join(dir, id))
    const exhibits = opened(written)
    const found = await exhibits.exhibit(ID)
    const [fresh = '', old = ''] = found.ok
      ? found.value.pictures.map((path) => basename(path))
      : []
    await exhibits.close()
    const [half, other1] = ['x.jpg.part', `${'b'.repeat(32)}.jpg`]
    for (const name of [half, other1]) writeFileSync(join(dir, ID, name), 'x')
    utimesSync(join(dir, ID, old), 1_000, 1_000)
    await opened().tidy()
    expect(readdirSync(dir)).toEqual([ID])
    expect(readdirSync(join(dir, ID)).filter((name) => name.endsWith('jpg'))).toEqual([fresh])
    for (const name of ['../../x.jpg', half, other1])
      expect(await exhibits.path(`${ID}/${name}`)).toBeNull()
  })

  it('takes a film around its moment, from wherever that lies', () => {
    const at = (from: number, to: number, moment: number) =>
      partOf({ from: from * 1000, to: to * 1000, moment: moment * 1000 }).from
    expect(at(0, 60, 30)).toBe(24)
    expect(at(0, 60, 2)).toBe(0)
    expect(at(0, 60, 58)).toBe(40)
    expect(at(0, 10, 8)).toBe(0)
  })
})
