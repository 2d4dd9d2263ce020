import { expect, it } from 'vitest'
import type { EvidenceFile } from '../../preload/contract'
import { defaultCodes } from '../bookmarks'
import { UNSORTED } from './draft'
import { fileName } from './file-name'
import { nextStep } from './plan'
import { clipSources, holds, stillSource } from './sources'
import { viewOf } from './testing/station'
import { keptSeconds, windowOf } from './window'

const AT = 1_700_000_000_000
const views = [viewOf('a', 'main'), viewOf('b', 'sub')]
const draft = {
  ...{ id: '20261122-141522-123-ab12', at: AT, operator: '', entry: UNSORTED, views },
  ...{ shown: AT, from: AT - 60_000, to: AT + 30_000, discarded: false, logged: [''] },
  ...{ main: [] as string[], cut: [] as string[] },
}
const file = (
  name: string,
  camera: string,
  type: 'still' | 'clip',
  quality?: 'main' | 'sub',
): EvidenceFile => ({
  ...{
    name,
    camera,
    type,
    ...(quality && { quality }),
    sha256: 'ab'.repeat(32),
    size: 1,
    from: AT,
    to: AT,
    moment: AT,
  },
})
const record = (...files: EvidenceFile[]) => ({ bookmark: { files }, removed: false })
const numbered = views.map((view, i) => ({ view, number: i + 1 }))
const due = draft.to + 2_000

const cut = (given: typeof draft, ...cameras: string[]) => ({ ...given, cut: cameras })
const both = record(file('c', 'a', 'clip'), file('d', 'b', 'clip'))

it.each([
  ['no record', draft, null, AT, { step: 'record' }],
  ['taken back', { ...draft, discarded: true }, record(), AT, { step: 'remove' }],
  ['a still', draft, record(file('s', 'a', 'still')), AT, { step: 'log', names: ['s'] }],
  ['its end is to come', draft, record(), due - 1, { step: 'wait', until: due }],
  ['its end is there', draft, record(), due, { step: 'clip', views: numbered }],
  [
    ...(['one of two', draft, record(file('c', 'a', 'clip')), due] as const),
    { step: 'clip', views: numbered.slice(1) },
  ],
  ['further streams', cut(draft, 'a'), both, due, { step: 'further', views: numbered.slice(1) }],
])('what is next: %s', (_name, given, recorded, now, expected) => {
  expect(nextStep(given, recorded, now)).toEqual(expected)
})

it('a clip that cannot be made counts as settled; what is not on record is logged first', () => {
  const missing = [{ camera: 'b', type: 'clip', reason: 'nothing-recorded' } as const]
  const all = { bookmark: { files: [file('c', 'a', 'clip')], missing }, removed: false }
  const done = cut(draft, 'a', 'b')
  expect(nextStep(done, all, due)).toEqual({ step: 'log', names: ['c'] })
  expect(nextStep({ ...done, logged: ['', 'c'] }, all, due)).toEqual({ step: 'finish' })
})

it('takes a picture of a main stream once it is there, and looks for it until the end', () => {
  const opened = { ...draft, main: ['b'] }
  const sub = record(file('s', 'b', 'still', 'sub'))
  const logged = { ...opened, logged: ['', 's'] }
  expect(nextStep(logged, sub, AT, [])).toEqual({ step: 'wait', until: AT + 500 })
  expect(nextStep(logged, sub, AT, ['b'])).toEqual({ step: 'main-still', views: numbered.slice(1) })
  expect(nextStep(logged, sub, due - 1, [])).toEqual({ step: 'wait', until: due })
  expect(nextStep(logged, sub, due, ['b'])).toMatchObject({ step: 'clip' })
  const stills = record(file('s', 'b', 'still', 'sub'), file('m', 'b', 'still', 'main'))
  const done = { ...opened, logged: ['', 's', 'm'] }
  expect(nextStep(done, stills, AT, ['b'])).toEqual({ step: 'wait', until: due })
})

const stream = (camera: string, quality: 'main' | 'sub', from: number, to: number) => ({
  ...{ camera, quality, original: false, from: AT + from, to: AT + to, bytes: 1, dropped: 0 },
})
const sent = (each: ReturnType<typeof stream>) => ({ ...each, original: true })

it('takes the still from the stream that was shown, unless only the other one has it', () => {
  const sub = stream('a', 'sub', -60_000, -1_000)
  const late = stream('a', 'main', 5_000, 9_000)
  const main = stream('a', 'main', -500, 0)
  expect(stillSource([sub, late], 'main', AT)).toMatchObject({ quality: 'sub' })
  expect(stillSource([sub, main], 'main', AT)).toMatchObject({ quality: 'main' })
  expect(stillSource([main, sent(main)], 'main', AT)).toMatchObject({ original: true })
  expect(stillSource([], 'main', AT)).toEqual({ quality: 'main', original: false })
  expect([holds([sub, late], AT), holds([sub, late], AT + 2_000)]).toEqual([true, false])
})

it('cuts the stream that was shown first, then those that have something of the time', () => {
  const span = { from: AT - 60_000, to: AT + 30_000 }
  const old = stream('a', 'sub', -90_000, -61_000)
  const next = stream('a', 'sub', -90_000, -59_000)
  const main = stream('a', 'main', 0, 1)
  expect(clipSources([old], 'main', span)).toEqual([])
  expect(clipSources([next, main, sent(next)], 'sub', span)).toEqual([sent(next), next, main])
  expect(clipSources([next, main], 'main', span)).toEqual([main, next])
})

it('has a window by kind, camera or station, and a ring as long as the longest in use', () => {
  const [first, second, ...rest] = defaultCodes.kinds
  if (!first || !second) throw new Error('no kinds')
  const kinds = [{ ...first, before: 300, after: 10 }, { ...second, before: 900 }, ...rest]
  const station = { ringBefore: 60, ringAfter: 30 }
  const none = { before: null, after: null }
  const window = (
    kind: string,
    ...cameras: (typeof none | { before: number; after: number })[]
  ) => {
    const { from, to } = windowOf(kinds, station, cameras, { at: AT, kind })
    return [(AT - from) / 1000, (to - AT) / 1000]
  }
  expect(window(first.code, none)).toEqual([300, 10])
  expect(window(first.code, { before: 900, after: 900 })).toEqual([300, 10])
  expect(window('', none)).toEqual([60, 30])
  expect(window('', { before: 20, after: 15 })).toEqual([20, 15])
  expect(window('', { before: 20, after: 45 }, none)).toEqual([60, 45])
  expect(window('')).toEqual([60, 30])
  expect(keptSeconds(kinds, station)).toBe(900)
  const retired = kinds.map((kind) => ({ ...kind, retired: true }))
  expect(keptSeconds(retired, station)).toBe(60)
  expect(keptSeconds(retired, station, { before: 120, after: null })).toBe(120)
  expect(keptSeconds(retired, station, { before: 20, after: null })).toBe(20)
})

it.each([
  ['CAM-07', 'clip-2-CAM-07-main.mp4'],
  ['Phòng đón tiếp/Tầng 2', 'clip-2-Phong-don-tiep-Tang-2-main.mp4'],
  ['…', 'clip-2-main.mp4'],
])('files are named by camera: %s', (code, name) => {
  expect(fileName('clip', 'main', { code }, 2)).toBe(name)
})
