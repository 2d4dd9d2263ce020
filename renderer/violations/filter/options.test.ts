import { expect, it } from 'vitest'
import { type CodeLists, unknownFacility } from '../../../preload/contract'
import { chosenWords, optionsOf } from './options'

const listed = (code: string, vi: string, retired = false) => ({ code, vi, en: code, retired })
const kind = (code: string, vi: string, retired = false) =>
  ({ ...listed(code, vi, retired), severity: 'normal' }) as CodeLists['kinds'][number]
const t = ((key: string, vars?: object) => (vars ? `${key} ${JSON.stringify(vars)}` : key)) as never

const options = optionsOf({
  lists: {
    kinds: [kind('OLD', 'Cũ', true), kind('NCL03', 'Tụ tập')],
    ...{ subjects: [], ppeItems: [listed('TCM', 'Tấm che mặt')] },
    ppeStates: [listed('THIEU', 'Thiếu')],
  },
  codes: {
    notConnectedReasons: [],
    ...{ places: [], provinces: [], authorities: [{ code: 'SYT', vi: 'Sở Y tế', en: 'DoH' }] },
    districts: ['540', '541'].map((code) => ({ code, vi: code, en: code, province: '52' })),
  },
  facilities: [{ ...unknownFacility, code: 'A', name: '', authority: 'SYT', district: '540' }],
  people: { operators: ['Lan'], owners: ['Bình'], tags: [] },
  ...{ language: 'vi', t },
})
const values = (name: keyof typeof options) => options[name].map(({ value }) => value)

it('offers codes in use first, and "unsorted" and "nobody" before all', () => {
  expect(values('kinds')).toEqual(['', 'NCL03', 'OLD'])
  expect(values('owners')).toEqual(['', 'Bình'])
})

it('offers only districts and authorities that a facility has', () => {
  expect([values('districts'), values('authorities')]).toEqual([['540'], ['SYT']])
  expect(options.facilities).toEqual([{ value: 'A', label: 'A' }])
})

it('offers an item in any state, and in each', () => {
  expect(options.ppe).toEqual([
    ...[{ value: 'TCM', label: 'Tấm che mặt' }],
    ...[{ value: 'TCM:THIEU', label: 'Tấm che mặt: thiếu' }],
  ])
})

it('names one choice, and counts the others', () => {
  expect(chosenWords(options.kinds, ['NCL03'], t)).toBe('Tụ tập')
  expect(chosenWords(options.kinds, ['NCL03', 'OLD', 'X'], t)).toContain('"count":2')
  expect(chosenWords(options.kinds, ['GONE'], t)).toBe('GONE')
})
