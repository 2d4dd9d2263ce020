import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bookmark } from '../../preload/contract'
import { toDocx, toPaper } from '../documents'
import { partsOf } from '../documents/testing'
import { reportDoc } from './doc'
import { freshEntry } from './memory'
import { pictureOf } from './pictures'
import { at, figuresOf, mark } from './testing/province'

let dir: string
let still: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vg-pictures-'))
  still = join(dir, 'still.jpg')
  const source = 'testsrc2=size=1600x900:rate=1:duration=1,noise=alls=80'
  execFileSync('ffmpeg', [
    '-loglevel',
    'error',
    '-f',
    'lavfi',
    '-i',
    source,
    '-frames:v',
    '1',
    still,
  ])
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const painter = { program: 'ffmpeg', drawsText: false, font: '' }
const file = {
  ...{ name: 'still.jpg', camera: 'a1', type: 'still' as const, quality: 'main' as const },
  ...{ sha256: '0'.repeat(64), size: 1, from: 0, to: 0, moment: 0 },
}
const left = { shape: 'blur' as const, camera: 'a1', x: 0, y: 0, width: 0.5, height: 1 }

const deps = (program = painter as typeof painter | null) => ({
  ...{ dir: join(dir, 'made'), painter: () => program, fileOf: () => still, station: () => 'X' },
})

async function shown(bookmark: Bookmark) {
  const made = await pictureOf(deps(), bookmark, 'vi')
  if (!('picture' in made)) throw new Error(made.lacking)
  return made.picture
}

/** How much neighbours differ, on average, in a half of the picture. */
function detail(bytes: Uint8Array, side: 'left' | 'right'): number {
  const crop = `crop=w=iw/3:h=ih/2:x=${side === 'left' ? 'iw/20' : 'iw*0.6'}:y=ih/4,scale=300:300`
  const asked = ['-loglevel', 'error', '-i', 'pipe:0', '-vf', crop, '-f', 'rawvideo']
  const grey = execFileSync('ffmpeg', [...asked, '-pix_fmt', 'gray', 'pipe:1'], { input: bytes })
  let sum = 0
  for (let i = 1; i < grey.length; i++) sum += Math.abs((grey[i] ?? 0) - (grey[i - 1] ?? 0))
  return sum / grey.length
}

it('an area that was blurred is blurred in what goes out, the rest is as it was', async () => {
  const plain = await shown(mark('22T09:00', 'A', { files: [file] }))
  const blurred = await shown(mark('22T09:01', 'A', { files: [file], drawings: [left] }))
  expect([plain.width, plain.height]).toEqual([1280, 720])
  expect(plain.caption).toBe('Tự ý ra khỏi phòng, Cơ sở A, 09:00 22/11/2026')
  expect(detail(blurred.bytes, 'left')).toBeLessThan(detail(plain.bytes, 'left') / 4)
  expect(detail(blurred.bytes, 'right')).toBeGreaterThan(detail(plain.bytes, 'right') * 0.8)
  expect(await readdir(join(dir, 'made'))).toHaveLength(2)
})

it('nothing goes out that could not be blurred, or is not there', async () => {
  const marked = mark('22T09:02', 'A', { files: [file] })
  expect(await pictureOf(deps(null), marked, 'vi')).toEqual({ lacking: 'no-painter' })
  expect(await pictureOf(deps(), mark('22T09:03', 'A', {}), 'vi')).toEqual({ lacking: 'no-still' })
  const gone = { ...deps(), fileOf: () => join(dir, 'gone.jpg') }
  expect(await pictureOf(gone, mark('22T09:04', 'A', { files: [file] }), 'vi')).toEqual({
    lacking: 'no-still',
  })
})

it('stands in an annex of its own, on paper and in Word', async () => {
  const picture = await shown(mark('22T09:05', 'A', { files: [file] }))
  const nobody = { parent: '', issuer: '', abbreviation: '', place: '', role: '', title: '' }
  const memory = {
    ...{ organisation: null, to: [], folder: '', withPictures: true },
    ...{ texts: { connection: '', results: '', faults: '', difficulties: '', proposals: '' } },
    limits: { percent: 0, violations: 0 },
  }
  const span = { from: at('22T00:00'), to: at('23T00:00') }
  const figures = figuresOf(span)
  const who = { at: 0, by: '' }
  const doc = reportDoc({
    report: {
      ...{ id: '20261122-000000-00000000', kind: 'day', ...span, final: null, corrects: '' },
      ...{ created: who, changed: who, removed: false },
      entry: freshEntry(memory, 'vi', { ...nobody, signer: '', recipients: [] }),
    },
    ...{ figures, facilities: [], proposals: [], pictures: [picture], corrected: null },
    before: { ...span, violations: 0, outages: 0, outageMs: 0, percent: null },
  })
  expect(doc.annexes.at(-1)).toMatchObject({ title: 'Phụ lục III', landscape: false })
  expect(toPaper(doc).html).toContain('src="data:image/jpeg;base64,')
  const parts = partsOf(await toDocx(doc))
  // 150 mm are 567 pixels of 9525 English Metric Units; 16 by 9.
  expect(parts['word/document.xml']?.includes('<wp:extent cx="5400675" cy="3038475"/>')).toBe(true)
  expect(parts['word/document.xml']?.includes(`>${picture.caption}</w:t>`)).toBe(true)
})
