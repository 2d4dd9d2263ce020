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
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bookmark, EvidenceFile, PrivacyAreas } from '../../preload/contract'
import { realClock } from '../base/clock'
import { createSpawner, locateSetpriv } from '../streams'
import { makeCopy } from './copy'
import { partOf } from './cut'
import { filesOf, wordsOf } from './exhibit'
import { Exhibits } from './exhibits'
import { thumbArguments } from './picture'
import { Thumbs } from './thumbs'

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

const ffmpeg = (...args: string[]) =>
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args], { maxBuffer: 1e8 })

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
  // Black and white squares: whatever is covered is grey.
  const source = 'nullsrc=s=320x180:r=2,geq=lum=255*mod(floor(X/4)+floor(Y/4)\\,2):cb=128:cr=128'
  const film = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '2', '-c:a', 'aac']
  const input = ['-f', 'lavfi', '-i', source, '-f', 'lavfi', '-i', 'sine', '-t', '26']
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
})

const opened = (fails = false) =>
  new Exhibits({
    ...{ dir, now: Date.now, bookmark: async (id) => (kept?.id === id ? kept : null) },
    pathOf: (_id, { name }) => join(folder, name),
    ...{ areas: (camera) => (camera === 'c1' ? areas : []), language: () => 'vi' },
    placeName: (code) => (code === 'P1' ? 'Sảnh chính' : code),
    make: async (making) =>
      !fails &&
      makeCopy(
        {
          ...{ clock: realClock, spawn, log: () => {} },
          painter: () => ({ program: 'ffmpeg', drawsText: true, font }),
        },
        making,
      ),
  })

const pictureIn = (path: string) =>
  ffmpeg('-i', path, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1')

/** How far the brightest and the darkest pixel of an area are apart. */
const contrastAt = (picture: Buffer, x: number, y: number) => {
  const values = Array.from({ length: 144 }, (_, i) => {
    const at = (y + Math.floor(i / 12)) * 320 + x + (i % 12)
    return picture[at] ?? 0
  })
  return Math.max(...values) - Math.min(...values)
}

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
    const paths = [...pictures, clip].map((name) => exhibits.path(name.split('exhibits/')[1] ?? ''))
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
    const again = await exhibits.exhibit(ID)
    expect(again.ok && again.value.pictures[0]).not.toBe(pictures[0])
    expect(again.ok && again.value.pictures[1]).toBe(pictures[1])
    expect(again.ok && [again.value.clip, again.value.making]).toEqual(['', true])
    await exhibits.close()
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
    expect(await opened(true).exhibit(ID)).toEqual({ ok: false, reason: 'exhibit-failed' })
    kept = { ...bookmark, files: [file('gone.jpg')] }
    expect(await opened().exhibit(ID)).toEqual({ ok: false, reason: 'bookmark-empty' })
    kept = null
    expect(await opened().exhibit(ID)).toEqual({ ok: false, reason: 'bookmark-gone' })
  })

  it('is tidied: half ones, old ones, and those of what is kept no more', async () => {
    const other = '20261122-141522-123-zz99'
    for (const id of [ID, other]) mkdirSync(join(dir, id))
    const names = {
      half: 'x.jpg.part',
      fresh: `${'b'.repeat(32)}.jpg`,
      old: `${'c'.repeat(32)}.jpg`,
    }
    for (const name of Object.values(names)) writeFileSync(join(dir, ID, name), 'x')
    utimesSync(join(dir, ID, names.old), 1_000, 1_000)
    await opened().tidy()
    expect(readdirSync(dir)).toEqual([ID])
    expect(readdirSync(join(dir, ID))).toEqual([names.fresh])
    expect(opened().path(`${ID}/../../x.jpg`)).toBeNull()
    expect(opened().path(`${ID}/${names.half}`)).toBeNull()
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

describe('small pictures', () => {
  it('of a camera are covered, made anew after a while, and kept while it gives none', async () => {
    areas = [{ x: 0.5, y: 0.5, width: 0.3, height: 0.3, look: 'solid' }]
    const h264 = ffmpeg(
      ...['-i', join(folder, 'clip.mp4'), '-frames:v', '1', '-an', '-c:v', 'copy'],
      ...['-bsf:v', 'h264_mp4toannexb', '-f', 'h264', 'pipe:1'],
    )
    let [now, asked] = [Date.now(), 0]
    let gives: Buffer | null = h264
    const thumbs = new Thumbs({
      ...{ dir, now: () => now, areas: () => areas },
      keyframe: async () => {
        asked++
        return gives
      },
      ...{ still: () => null, exhibit: async () => null },
      small: async (from, covered) =>
        'h264' in from
          ? execFileSync('ffmpeg', thumbArguments(covered, null), { input: from.h264 })
          : null,
    })
    const [path, same] = await Promise.all([thumbs.path('camera/c1'), thumbs.path('camera/c1')])
    expect([path === same, asked]).toEqual([true, 1])
    const picture = pictureIn(path ?? '')
    expect(contrastAt(picture, 180, 110)).toBeLessThan(30)
    expect(contrastAt(picture, 100, 60)).toBeGreaterThan(150)
    gives = null
    now += 6 * 60_000
    expect(await thumbs.path('camera/c1')).toBe(path)
    expect(await thumbs.path('camera/c1')).toBe(path)
    expect(asked).toBe(2)
    areas = []
    // What was covered before is not enough, or too much, now.
    now += 120_000
    expect(await thumbs.path('camera/c1')).toBeNull()
    expect(existsSync(path ?? '')).toBe(true)
    expect(await thumbs.path('../x')).toBeNull()
    expect(await thumbs.path('still/unknown.jpg')).toBeNull()
  })
})
