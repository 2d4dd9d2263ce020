import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Codes } from '../../preload/contract/codes'
import places from '../../resources/codes/places.json'
import { filterValue } from '../base/filter-value'
import { demoFacilities } from './facilities'
import { demoCameras, sceneEnv, sceneInput } from './scenes'

const run = promisify(execFile)
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
const font = '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf'
const fontFile = createRequire(import.meta.url).resolve(font)
const numbers = demoCameras.map(({ number }) => number)
const [width, height] = [640, 360]

/** Two grey frames, a second apart. */
async function frames(number: number, text: boolean, file = fontFile): Promise<[Buffer, Buffer]> {
  const input = sceneInput(number, { width, height, fps: 1, fontFile: file, text })
  const output = ['-frames:v', '2', '-pix_fmt', 'gray', '-f', 'rawvideo', '-']
  const args = ['-hide_banner', '-loglevel', 'error', '-nostdin', ...input, ...output]
  const env = { ...process.env, ...sceneEnv }
  const { stdout } = await run(ffmpeg, args, { encoding: 'buffer', maxBuffer: 1e7, env })
  expect(stdout.length).toBe(2 * width * height)
  return [stdout.subarray(0, width * height), stdout.subarray(width * height)]
}

/** Pixels that differ by more than the grain can make them, within columns and rows. */
function changed(a: Buffer, b: Buffer, left = 0, bottom = height): number {
  let count = 0
  for (let i = 0; i < bottom * width; i++) {
    if (i % width >= left && Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 16) count++
  }
  return count
}

describe('filterValue', () => {
  it.each([
    ['plain.ttf', 'plain.ttf'],
    ['Cổng ra vào', 'Cổng ra vào'],
    ['a:b', 'a\\\\:b'],
    ['C:\\Fonts\\a.ttf', 'C\\\\:\\\\\\\\Fonts\\\\\\\\a.ttf'],
    ["it's", "it\\\\\\'s"],
    ['a,b;c', 'a\\,b\\;c'],
    ['[v]', '\\[v\\]'],
    ['%{x}', '%{x}'],
  ])('%s', (text, expected) => expect(filterValue(text)).toBe(expected))
})

describe('demo cameras', () => {
  it('are nine of two facilities, with codes of the product', () => {
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(new Set(demoCameras.map(({ code }) => code)).size).toBe(9)
    const facilities = demoFacilities(0).map(({ code }) => code)
    for (const { facility } of demoCameras) expect(facilities).toContain(facility)
    const known = Codes.pick({ places: true })
      .parse(places)
      .places.map(({ code }) => code)
    for (const { place } of demoCameras) expect(known).toContain(place)
  })

  it('have no tenth', () => {
    const options = { width, height, fps: 10, fontFile, text: false }
    expect(() => sceneInput(10, options)).toThrow(RangeError)
  })
})

describe('pictures from ffmpeg', () => {
  let folder = ''
  let shots: [Buffer, Buffer][] = []
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scenes-'))
    shots = await Promise.all(numbers.map((number) => frames(number, false)))
  }, 30_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(numbers)('scene %i moves', (number) => {
    const [before, after] = shots[number - 1] ?? []
    expect(before && after && changed(before, after)).toBeGreaterThan(100)
  })

  it('no two scenes are alike', () => {
    const alike = shots.flatMap(([a], i) =>
      shots.slice(i + 1).filter(([b]) => changed(a, b) < width * height * 0.2),
    )
    expect(alike).toHaveLength(0)
  })

  it('name and clock are burnt in, the clock runs, whatever the font file is called', async () => {
    const odd = join(folder, "C:\\it's [a], b;c %{x} Cổng.ttf")
    await copyFile(fontFile, odd)
    const [before, after] = await frames(8, true, odd)
    const [plain] = shots[7] ?? []
    expect(plain && changed(plain, before, 0, 30)).toBeGreaterThan(800)
    expect(changed(before, after, 440, 30)).toBeGreaterThan(10)
  }, 30_000)
})
