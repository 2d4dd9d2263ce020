import { expect, it } from 'vitest'
import { BookmarkFilter, unknownFacility } from '../../../preload/contract'
import { everything, filterOf, narrowing, type Wanted } from './wanted'

const facilities = [
  { ...unknownFacility, code: 'A', name: 'Trường CĐ Y tế', authority: 'SYT', district: '540' },
  { ...unknownFacility, code: 'B', name: 'Trung đoàn 739', authority: 'BCHQS', district: '540' },
  { ...unknownFacility, code: 'C', name: 'Trạm Y tế', authority: 'SYT', district: '550' },
]

const filter = (over: Partial<Wanted>) =>
  JSON.parse(JSON.stringify(filterOf({ ...everything, ...over }, {}, facilities)))

it('asks for nothing when nothing is wanted', () => {
  expect(filter({ text: '  ' })).toEqual({})
  expect(narrowing({ ...everything, text: ' ' })).toBe(0)
})

it('districts and authorities become the facilities that meet both', () => {
  expect(filter({ districts: ['540'] })).toEqual({ facilities: ['A', 'B'] })
  expect(filter({ districts: ['540'], authorities: ['SYT'] })).toEqual({ facilities: ['A'] })
  expect(filter({ districts: ['540'], facilities: ['B', 'C'] })).toEqual({ facilities: ['B'] })
  expect(filter({ facilities: ['KHAC'] })).toEqual({ facilities: ['KHAC'] })
})

it('what no facility meets finds nothing, not everything', () => {
  const none = filter({ districts: ['550'], authorities: ['BCHQS'] })
  expect(none.facilities).toHaveLength(1)
  expect(facilities.map(({ code }) => code)).not.toContain(none.facilities[0])
})

it('PPE items with and without their state', () => {
  expect(filter({ ppe: ['TCM:THIEU', 'KTYT'] }).ppe).toEqual([
    ...[{ item: 'TCM', state: 'THIEU' }, { item: 'KTYT' }],
  ])
})

it('is what the contract takes, and counts what narrows', () => {
  const wanted: Wanted = {
    ...{ ...everything, text: 'khẩu trang', kinds: [''], states: ['new'], overdue: true },
    period: { kind: 'today' },
  }
  expect(BookmarkFilter.safeParse(filterOf(wanted, { from: 1 }, facilities)).success).toBe(true)
  expect(narrowing(wanted)).toBe(5)
})
