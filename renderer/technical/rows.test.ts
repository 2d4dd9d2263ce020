import { expect, it } from 'vitest'
import {
  type Camera,
  type Registry,
  type TechnicalSummary,
  unknownFacility,
  type Verdict,
} from '../../preload/contract'
import { chosenRows, fitFacility, rowsOf, withResults } from './rows'
import { everything } from './store'

const camera = (id: string, facility: string, enabled = true) =>
  ({ id, code: `KT-${id}`, name: `Hành lang ${id}`, facility, enabled }) as Camera

const registry: Registry = {
  mode: 'real',
  facilities: [
    { ...unknownFacility, code: 'B', name: 'Trường Quân sự', authority: 'QD' },
    { ...unknownFacility, code: 'A', name: 'Ký túc xá' },
  ],
  cameras: [camera('10', 'B'), camera('9', 'B'), camera('1', 'A'), camera('2', 'A', false)],
}

const summary = (id: string, verdict: Verdict): [string, TechnicalSummary] => [
  id,
  {
    ...{ id: `r${id}`, camera: id, at: 1, by: 'lan', verdict, open: [] },
    failed: verdict === 'unfit' ? ['codec'] : [],
  },
]

const summaries = new Map([summary('10', 'unfit'), summary('9', 'fit'), summary('1', 'fit')])
const all = withResults(rowsOf(registry), summaries)
const codes = (rows: typeof all) => rows.map((row) => row.camera.code)

it('lists cameras by facility and code, as people count', () => {
  expect(codes(all)).toEqual(['KT-1', 'KT-2', 'KT-9', 'KT-10'])
})

it('narrows by words, facility, verdict and what failed', () => {
  const chosen = (change: Partial<typeof everything>) =>
    codes(chosenRows(all, { ...everything, ...change }))
  expect(chosen({ text: 'truong quan' })).toEqual(['KT-9', 'KT-10'])
  expect(chosen({ facility: 'A' })).toEqual(['KT-1', 'KT-2'])
  expect(chosen({ authority: 'QD' })).toEqual(['KT-9', 'KT-10'])
  expect(chosen({ verdict: 'never' })).toEqual(['KT-2'])
  expect(chosen({ verdict: 'fit', facility: 'B' })).toEqual(['KT-9'])
  expect(chosen({ criterion: 'codec' })).toEqual(['KT-10'])
  expect(chosen({ criterion: 'fps' })).toEqual([])
})

it('offers the stage only where every camera that is on is fit, and no day stands there yet', () => {
  expect(fitFacility('A', registry, summaries)).toMatchObject({ total: 1 })
  expect(fitFacility('B', registry, summaries)).toBeNull()
  expect(fitFacility('', registry, summaries)).toBeNull()
  const [b, a] = registry.facilities
  const dated = { ...unknownFacility.progress, fit: '2026-11-22' }
  const noted = { ...registry, facilities: [b, { ...a, progress: dated }] } as Registry
  expect(fitFacility('A', noted, summaries)).toBeNull()
})
