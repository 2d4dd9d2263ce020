import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bookmark, Drawing, PrivacyAreas } from '../../../preload/contract'
import { Cancelled } from '../cancel'
import { bookmarkIn } from '../testing/bookmark'
import { captionOf, wrapped } from './caption'
import { drawnOver } from './drawn'
import { type Painter, type RenderRequest, render } from './render'

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
)
const painter: Painter = { program: 'ffmpeg', drawsText: true, font }
const SIZE = { width: 320, height: 180 }
const FROM = Date.UTC(2026, 10, 22, 14, 14, 22, 500)
let folder: string
let bookmark: Bookmark

const ffmpeg = (...args: string[]) =>
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args], { maxBuffer: 1e8 })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rendition-'))
  bookmark = bookmarkIn(folder, '20261122-141522-123-ab12')
  // Black and white squares: whatever is blurred becomes grey.
  const source = 'nullsrc=s=320x180:r=10,geq=lum=255*mod(floor(X/4)+floor(Y/4)\\,2):cb=128:cr=128'
  const sound = ['-f', 'lavfi', '-i', 'sine']
  const film = ['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', '-movflags', '+faststart']
  ffmpeg('-f', 'lavfi', '-i', source, ...sound, '-t', '3', ...film, join(folder, 'clip.mp4'))
  ffmpeg(
    '-i',
    join(folder, 'clip.mp4'),
    '-frames:v',
    '1',
    '-update',
    '1',
    join(folder, 'still.jpg'),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const blur = { shape: 'blur', camera: 'cam-1', x: 0.5, y: 0.5, width: 0.3, height: 0.3 } as const
/** The right half's middle, blurred, and a corner of the left half, in one colour. */
const areas: PrivacyAreas = [
  { x: 0.5, y: 0.5, width: 0.3, height: 0.3, look: 'blur' },
  { x: 0, y: 0, width: 0.25, height: 0.3, look: 'solid' },
]
const box = { shape: 'box', camera: 'cam-1', x: 0.1, y: 0.1, width: 0.3, height: 0.3 } as const

function wanted(type: 'still' | 'clip', drawings: Drawing[] = [], from = FROM): RenderRequest {
  const name = type === 'still' ? 'still.jpg' : 'clip.mp4'
  return {
    bookmark: { ...bookmark, drawings },
    file: { ...(bookmark.files[0] as Bookmark['files'][number]), type, from },
    ...{ from: join(folder, name), into: join(folder, `made-${name}`) },
    makers: { operator: 'An', station: "Trạm: 'Bình Định', 100%" },
    ...{ signal: new AbortController().signal, onShare: () => {}, areas: [] },
  }
}

/** Brightness of each pixel of a picture, or of the film's picture at a second. */
function grey(path: string, second = 0): { at(x: number, y: number): number; height: number } {
  const options = ['-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1']
  const bytes = ffmpeg(...(second ? ['-ss', `${second}`] : []), '-i', path, ...options)
  return { at: (x, y) => bytes[y * SIZE.width + x] ?? -1, height: bytes.length / SIZE.width }
}

/** How far the brightest and the darkest pixel of an area are apart. */
function contrast(picture: ReturnType<typeof grey>, x: number, y: number, size = 16): number {
  const values = Array.from({ length: size * size }, (_, i) =>
    picture.at(x + (i % size), y + Math.floor(i / size)),
  )
  return Math.max(...values) - Math.min(...values)
}

/** The mean difference of two pictures where the time stands. */
function clocksDiffer(a: ReturnType<typeof grey>, b: ReturnType<typeof grey>): number {
  const [from, to] = [a.height - 20, a.height - 4]
  let sum = 0
  for (let y = from; y < to; y++)
    for (let x = 8; x < 140; x++) sum += Math.abs(a.at(x, y) - b.at(x, y))
  return sum / ((to - from) * 132)
}

describe('a rendition', () => {
  it('of a film keeps its length and sound, blurs what is to be blurred in every picture', async () => {
    const request = wanted('clip', [blur, box])
    const done = await render(painter, request)
    expect(done).toMatchObject({ ok: true, value: { captioned: true, blurred: 1, drawn: 0 } })
    const entries = 'stream=codec_name,width,nb_frames'
    const told = execFileSync(
      'ffprobe',
      ['-v', 'error', '-show_entries', entries, '-of', 'csv=p=0', request.into],
      { encoding: 'utf8' },
    )
    expect(told).toMatch(/^h264,320,30\naac/)
    for (const second of [0, 2.8]) {
      const picture = grey(request.into, second)
      expect(picture.height).toBeGreaterThan(SIZE.height + 30)
      expect(contrast(picture, 170, 100)).toBeLessThan(40)
      expect(contrast(picture, 235, 130)).toBeLessThan(40)
      expect(contrast(picture, 40, 100)).toBeGreaterThan(150)
    }
  })

  it("shows the time of each picture, by Vietnam's clock", async () => {
    const film = wanted('clip')
    await render(painter, film)
    const still = wanted('still', [], FROM + 1600)
    await render(painter, still)
    const [same, other] = [grey(film.into, 1.6), grey(film.into, 0.2)]
    const words = grey(still.into)
    expect(clocksDiffer(words, same)).toBeLessThan(6)
    expect(clocksDiffer(words, other)).toBeGreaterThan(clocksDiffer(words, same) * 1.5)
  })

  it('of a still has lines as well', async () => {
    const request = wanted('still', [blur, box])
    expect(await render(painter, request)).toMatchObject({ value: { blurred: 1, drawn: 1 } })
    const picture = grey(request.into)
    expect(picture.at(Math.round(0.25 * 320), 18)).toBeGreaterThan(180)
    expect(contrast(picture, 170, 100)).toBeLessThan(40)
  })

  it.each(['still', 'clip'] as const)(
    'of a %s has nothing to be seen in the areas of its camera, and all elsewhere',
    async (type) => {
      const request = { ...wanted(type), areas, makers: null }
      const done = await render(painter, request)
      expect(done).toMatchObject({ value: { covered: 2, blurred: 0, captioned: false } })
      for (const second of type === 'clip' ? [0, 2.8] : [0]) {
        const picture = grey(request.into, second)
        expect(picture.height).toBe(SIZE.height)
        const plain = grey(request.from, second)
        expect(contrast(plain, 170, 100)).toBeGreaterThan(200)
        for (const [x, y] of [
          [162, 92],
          [236, 124],
        ] as const)
          expect(contrast(picture, x, y)).toBeLessThan(40)
        expect(contrast(picture, 2, 2, 48)).toBeLessThan(6)
        expect(picture.at(40, 27)).toBeGreaterThan(0x30)
        for (const [x, y] of [
          [100, 20],
          [40, 100],
          [280, 20],
        ] as const) {
          expect(contrast(picture, x, y)).toBeGreaterThan(200)
          for (let i = 0; i < 16; i++)
            expect(Math.abs(picture.at(x + i, y) - plain.at(x + i, y))).toBeLessThan(40)
        }
      }
    },
  )

  it('covers what is at an edge, larger than the picture can be, or hardly there', async () => {
    const edge = { x: 0.98, y: 0.97, width: 0.02, height: 0.03, look: 'blur' } as const
    const all = { x: 0, y: 0, width: 1, height: 1, look: 'solid' } as const
    const request = { ...wanted('still'), areas: [edge], makers: null }
    expect(await render(painter, request)).toMatchObject({ ok: true })
    expect(contrast(grey(request.into), 300, 160)).toBeLessThan(60)
    expect(await render(painter, { ...request, areas: [all] })).toMatchObject({ ok: true })
    expect(contrast(grey(request.into), 0, 0, 180)).toBeLessThan(6)
  })

  it('goes without words where ffmpeg draws none', async () => {
    const request = wanted('still', [blur])
    const done = await render({ ...painter, drawsText: false }, request)
    expect(done).toMatchObject({ value: { captioned: false, blurred: 1 } })
    expect(grey(request.into).height).toBe(SIZE.height)
  })

  it('is not made of what is no film, and stops when asked', async () => {
    const bad = { ...wanted('clip'), from: join(folder, bookmark.id, '0-still.png') }
    expect(await render(painter, bad)).toMatchObject({ ok: false, reason: 'ffmpeg-failed' })
    const stopped = { ...wanted('clip'), signal: AbortSignal.abort() }
    await expect(render(painter, stopped)).rejects.toBeInstanceOf(Cancelled)
  })
})

describe('the caption', () => {
  it('tells facility, camera, place and makers, in lines that fit', () => {
    const made = captionOf(bookmark, { camera: 'cam-1' }, { operator: '', station: 'Trạm' }, 320)
    expect(made.lines.join(' ')).toBe('Trường Quân sự tỉnh · C01 Sảnh chính · Tầng 2')
    expect(made.makers).toBe('Lê Thị Hoa · Trạm')
    expect(made.height % 2).toBe(0)
    expect(wrapped('một hai ba bốn', 8)).toEqual(['một hai', 'ba bốn'])
    expect(wrapped('rất-dài-không-ngắt', 4)).toEqual(['rất-dài-không-ngắt'])
  })
})

describe('lines over a picture', () => {
  it('are yellow with a dark edge, and nothing elsewhere', () => {
    const arrow = { shape: 'arrow', camera: 'c', x: 0.1, y: 0.5, toX: 0.9, toY: 0.5 } as const
    const over = drawnOver([arrow, blur], 440, 200)
    const at = (x: number, y: number) => [
      ...over.subarray((y * 440 + x) * 4, (y * 440 + x) * 4 + 4),
    ]
    expect(at(200, 100)).toEqual([0xff, 0xe4, 0x5c, 255])
    expect(at(200, 102)[0]).toBeLessThan(60)
    expect(at(200, 102)[3]).toBeGreaterThan(100)
    expect(at(200, 120)).toEqual([0, 0, 0, 0])
    expect(at(300, 120)).toEqual([0, 0, 0, 0])
    expect(at(388, 104)[3]).toBe(255)
  })

  it('are whole where they slant, steep or flat, and cross', () => {
    const slant = (toX: number, toY: number) =>
      ({ shape: 'arrow', camera: 'c', x: 0.1, y: 0.1, toX, toY }) as const
    for (const [toX, toY] of [
      [0.9, 0.9],
      [0.15, 0.9],
      [0.9, 0.12],
    ] as const) {
      const over = drawnOver([slant(toX, toY), slant(0.1, 0.9)], 400, 200)
      for (let share = 0; share <= 1; share += 0.01) {
        const [x, y] = [0.1 + (toX - 0.1) * share, 0.1 + (toY - 0.1) * share]
        const i = (Math.floor(y * 200) * 400 + Math.floor(x * 400)) * 4
        expect([over[i], over[i + 3]]).toEqual([255, 255])
      }
      expect(over.readUInt32LE((20 * 400 + 390) * 4)).toBe(0)
    }
  })
})
