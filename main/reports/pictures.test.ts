import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bookmark, PeriodSpan, PrivacyAreas, Report } from '../../preload/contract'
import { ok } from '../base/result'
import { toDocx, toPaper } from '../documents'
import { partsOf } from '../documents/testing'
import { reportDoc } from './doc'
import { factsOf, type ReportDeps } from './make'
import { freshEntry } from './memory'
import { choosable, pictureOf } from './pictures'
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

const deps = (program = painter as typeof painter | null, areas: PrivacyAreas = []) => ({
  ...{ dir: join(dir, 'made'), painter: () => program, fileOf: () => still, station: () => 'X' },
  areas: (camera: string) => (camera === 'a1' ? areas : []),
})

async function shown(bookmark: Bookmark, areas?: PrivacyAreas) {
  const made = await pictureOf(deps(painter, areas), bookmark, 'vi')
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

it('an area of the camera is covered in what goes out, also when it was drawn afterwards', async () => {
  const marked = mark('22T09:00', 'A', { files: [file] })
  const plain = await shown(marked)
  const covered = await shown(marked, [{ x: 0, y: 0, width: 0.5, height: 1, look: 'solid' }])
  expect(detail(covered.bytes, 'left')).toBeLessThan(1)
  expect(detail(covered.bytes, 'right')).toBeGreaterThan(detail(plain.bytes, 'right') * 0.8)
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

it('only areas of the still that is shown are said to be blurred', () => {
  const other = { ...left, camera: 'a2' }
  const marks = [mark('22T09:03', 'A', { files: [file], drawings: [left, other, other] })]
  expect(choosable(marks, new Set(), () => []).map(({ blurred }) => blurred)).toEqual([1])
  const areas = (camera: string) => (camera === 'a1' ? [{ ...left, look: 'solid' as const }] : [])
  expect(choosable(marks, new Set(), areas).map(({ blurred }) => blurred)).toEqual([2])
})

it('of a mark that was thrown away nothing goes out', async () => {
  const marked = mark('22T09:04', 'A', { files: [file] })
  const span = { from: at('22T00:00'), to: at('23T00:00') }
  const store = (ids: string[]) => ({
    ...{ find: () => ({ total: ids.length, ids }), some: async () => ok([marked]) },
  })
  const picked = { ...draftOf(span), entry: { ...draftOf(span).entry, pictures: [marked.id] } }
  const counted = { figures: figuresOf(span), before: NOTHING, facilities: [] }
  const given = (ids: string[]) =>
    factsOf({ pictures: deps(), store: store(ids) } as never as ReportDeps, picked, counted, null)
  expect((await given([marked.id])).facts.pictures).toHaveLength(1)
  const { facts, lacking } = await given([])
  expect([facts.pictures, lacking]).toEqual([[], [{ id: marked.id, reason: 'no-still' }]])
})

const who = { at: 0, by: '' }
const NOTHING = { from: 0, to: 1, violations: 0, outages: 0, outageMs: 0, percent: null }
const NO_TEXTS = { connection: '', results: '', faults: '', difficulties: '', proposals: '' }

function draftOf(span: PeriodSpan): Report {
  const nobody = { parent: '', issuer: '', abbreviation: '', place: '', role: '', title: '' }
  const memory = {
    ...{ organisation: null, to: [], folder: '', withPictures: true, texts: NO_TEXTS },
    limits: { percent: 0, violations: 0 },
  }
  return {
    ...{ id: '20261122-000000-00000000', kind: 'day', ...span, final: null, corrects: '' },
    ...{ created: who, changed: who, removed: false },
    entry: freshEntry(memory, 'vi', { ...nobody, signer: '', recipients: [] }),
  }
}

it('stands in an annex of its own, on paper and in Word', async () => {
  const picture = await shown(mark('22T09:05', 'A', { files: [file] }))
  const span = { from: at('22T00:00'), to: at('23T00:00') }
  const doc = reportDoc({
    ...{ report: draftOf(span), figures: figuresOf(span), before: NOTHING, corrected: null },
    ...{ facilities: [], proposals: [], pictures: [picture] },
  })
  expect(doc.annexes.at(-1)).toMatchObject({ title: 'Phụ lục III', landscape: false })
  expect(toPaper(doc).html).toContain('src="data:image/jpeg;base64,')
  const parts = partsOf(await toDocx(doc))
  // 150 mm are 567 pixels of 9525 English Metric Units; 16 by 9.
  expect(parts['word/document.xml']?.includes('<wp:extent cx="5400675" cy="3038475"/>')).toBe(true)
  expect(parts['word/document.xml']?.includes(`>${picture.caption}</w:t>`)).toBe(true)
})
