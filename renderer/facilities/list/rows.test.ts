import { expect, it } from 'vitest'
import {
  type Camera,
  type Facility,
  type OccupancyNote,
  type Registry,
  unknownFacility,
} from '../../../preload/contract'
import { describe, type Known, nextSort, search, sortRows } from './rows'
import { first, parsed } from './store'

const facility = (code: string, more: Partial<Facility> = {}): Facility => ({
  ...{ ...unknownFacility, code, name: `Cơ sở ${code}` },
  ...more,
})
const done = (progress: Partial<Facility['progress']>) => ({
  progress: { ...unknownFacility.progress, ...progress },
})
const camera = (of: string, place: string) => ({ facility: of, place }) as Camera

const known = (facilities: Facility[], cameras: Camera[] = []): Known => ({
  registry: { mode: 'real', facilities, cameras } as Registry,
  codes: {
    authorities: [{ code: 'SYT', vi: 'Sở Y tế', en: 'Department of Health' }],
    districts: [{ code: '540', vi: 'TP Quy Nhơn', en: 'Quy Nhơn City', province: '52' }],
    notConnectedReasons: [{ code: 'MAT_DIEN', vi: 'Mất điện', en: 'No power' }],
    ...{ places: [], provinces: [] },
  },
  occupancy: new Map([['B', { facility: 'B', count: 118 } as OccupancyNote]]),
  ...{ language: 'vi', today: '2021-06-13' },
  words: {
    stages: {
      ...{ none: 'Chưa khảo sát', surveyed: 'Đã khảo sát', installed: 'Đã lắp' },
      ...{ fit: 'Đạt kỹ thuật', connected: 'Đã kết nối', watched: 'Giám sát 24/7' },
    },
    overdue: 'Quá hạn',
  },
})

const facilities = [
  facility('A10', {
    ...done({ surveyed: '2021-05-30' }),
    deadline: '2021-06-12',
    reason: 'MAT_DIEN',
  }),
  facility('A9', {
    ...done({ connected: '2021-06-01' }),
    deadline: '2021-06-12',
    authority: 'SYT',
  }),
  facility('B', {
    ...{
      district: '540',
      deadline: '2021-06-20',
      contact: { name: 'Bà Hạnh', title: '', phone: '0912' },
    },
    required: [
      { place: 'CONG', count: 1 },
      { place: 'HL', count: 3 },
    ],
  }),
]
const rows = describe(known(facilities, [camera('B', 'HL'), camera('B', 'HL'), camera('B', 'SAN')]))
const codesOf = (list: typeof rows) => list.map((row) => row.facility.code)

it('rows tell what is there, what is missing and what is late', () => {
  expect(rows[2]).toMatchObject({
    ...{ district: 'TP Quy Nhơn', there: 3, required: 4, missing: 2, people: 118 },
    ...{ contact: 'Bà Hạnh · 0912', stage: null, overdue: false },
  })
  expect(rows.map(({ overdue }) => overdue)).toEqual([true, false, false])
})

it.each([
  ['qua han', ['A10']],
  ['so y te', ['A9']],
  ['quy nhon hanh', ['B']],
  ['0912', ['B']],
  ['da ket noi', ['A9']],
  ['mat dien', ['A10']],
  ['', ['A10', 'A9', 'B']],
  ['khong co', []],
])('a search for "%s" finds %s', (query, codes) => {
  expect(codesOf(search(rows, query))).toEqual(codes)
})

it('are sorted as people count, what is not known last', () => {
  const by = (column: Parameters<typeof nextSort>[1], descending = false) =>
    codesOf(sortRows(rows, { column, descending }, 'vi'))
  expect(by('code')).toEqual(['A9', 'A10', 'B'])
  expect(by('code', true)).toEqual(['B', 'A10', 'A9'])
  expect(by('stage')).toEqual(['B', 'A10', 'A9'])
  expect(by('deadline')).toEqual(['A9', 'A10', 'B'])
  expect(by('cameras')).toEqual(['B', 'A9', 'A10'])
  expect(by('people')).toEqual(['B', 'A9', 'A10'])
  expect(by('people', true)).toEqual(['B', 'A9', 'A10'])
  expect(nextSort({ column: 'code', descending: false }, 'code').descending).toBe(true)
  expect(nextSort({ column: 'code', descending: true }, 'name').descending).toBe(false)
})

it('a thousand facilities with ten thousand cameras are described, sorted and searched at once', () => {
  const many = Array.from({ length: 1000 }, (_, n) =>
    facility(`CS-${n}`, { required: [{ place: 'HL', count: 4 }], authority: 'SYT' }),
  )
  const cameras = many.flatMap(({ code }) => Array.from({ length: 10 }, () => camera(code, 'HL')))
  const began = process.cpuUsage()
  const all = describe(known(many, cameras))
  const found = search(sortRows(all, { column: 'name', descending: true }, 'vi'), 'so y te 99')
  expect(found.length).toBeGreaterThan(10)
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1000).toBeLessThan(300)
})

it('what was remembered and makes no sense was never chosen', () => {
  expect(parsed(JSON.stringify({ ...first, query: 'abc', column: 'stage' }))).toEqual({
    ...first,
    ...{ query: 'abc', column: 'stage' },
  })
  expect(parsed('{"column":"x","cursor":7}')).toEqual(first)
  for (const text of [null, '', '{', '7']) expect(parsed(text)).toBeUndefined()
})
