import { expect, it } from 'vitest'
import { defaultCodes } from '../bookmarks'
import { UNSORTED } from './draft'
import { nextStep } from './plan'
import { clipQualities, stillQuality } from './sources'
import { viewOf } from './testing/station'
import { keptSeconds, windowOf } from './window'

const AT = 1_700_000_000_000
const views = [viewOf('a', 'main'), viewOf('b', 'sub')]
const draft = {
  ...{ id: '20261122-141522-123-ab12', at: AT, operator: '', entry: UNSORTED, views },
  ...{ shown: AT, from: AT - 60_000, to: AT + 30_000, discarded: false, logged: [''] },
}
const file = (name: string, camera: string, type: 'still' | 'clip') => ({
  ...{ name, camera, type, sha256: 'ab'.repeat(32), size: 1, from: AT, to: AT, moment: AT },
})
const record = (...files: ReturnType<typeof file>[]) => ({ bookmark: { files }, removed: false })
const due = draft.to + 2_000

it.each([
  ['no record', draft, null, AT, { step: 'record' }],
  ['taken back', { ...draft, discarded: true }, record(), AT, { step: 'remove' }],
  ['a still', draft, record(file('s', 'a', 'still')), AT, { step: 'log', names: ['s'] }],
  ['its end is to come', draft, record(), due - 1, { step: 'wait', until: due }],
  ['its end is there', draft, record(), due, { step: 'clip', view: views[0], number: 1 }],
  [
    ...(['one of two', draft, record(file('c', 'a', 'clip')), due] as const),
    { step: 'clip', view: views[1], number: 2 },
  ],
])('what is next: %s', (_name, given, recorded, now, expected) => {
  expect(nextStep(given, recorded, now)).toEqual(expected)
})

it('a clip that cannot be made counts as settled; what is not on record is logged first', () => {
  const missing = [{ camera: 'b', type: 'clip', reason: 'nothing-recorded' } as const]
  const all = { bookmark: { files: [file('c', 'a', 'clip')], missing }, removed: false }
  expect(nextStep(draft, all, due)).toEqual({ step: 'log', names: ['c'] })
  expect(nextStep({ ...draft, logged: ['', 'c'] }, all, due)).toEqual({ step: 'finish' })
})

const stream = (camera: string, quality: 'main' | 'sub', from: number, to: number) => ({
  ...{ camera, quality, from: AT + from, to: AT + to, bytes: 1, dropped: 0 },
})

it('takes the still from the stream that was shown, unless only the other one has it', () => {
  const sub = stream('a', 'sub', -60_000, -1_000)
  const others = [stream('b', 'main', -9_000, 9_000), sub]
  const late = stream('a', 'main', 5_000, 9_000)
  expect(stillQuality([...others, late], 'a', 'main', AT)).toBe('sub')
  expect(stillQuality([...others, stream('a', 'main', -500, 0)], 'a', 'main', AT)).toBe('main')
  expect(stillQuality(others, 'c', 'main', AT)).toBe('main')
})

it('cuts the stream that was shown, and the other one where it has something of the time', () => {
  const span = { from: AT - 60_000, to: AT + 30_000 }
  const old = stream('a', 'sub', -90_000, -61_000)
  const next = stream('a', 'sub', -90_000, -59_000)
  expect(clipQualities([old], 'a', 'main', span)).toEqual(['main'])
  expect(clipQualities([next, stream('a', 'main', 0, 1)], 'a', 'main', span)).toEqual([
    ...['main', 'sub'],
  ])
})

it('has a window by kind, and a ring as long as the longest kind in use', () => {
  const [first, second, ...rest] = defaultCodes.kinds
  if (!first || !second) throw new Error('no kinds')
  const kinds = [{ ...first, before: 300, after: 10 }, { ...second, before: 900 }, ...rest]
  expect(windowOf(kinds, AT, first.code)).toEqual({ from: AT - 300_000, to: AT + 10_000 })
  expect(windowOf(kinds, AT, '')).toEqual({ from: AT - 60_000, to: AT + 30_000 })
  expect(keptSeconds(kinds)).toBe(900)
  expect(keptSeconds(kinds.map((kind) => ({ ...kind, retired: true })))).toBe(60)
})
