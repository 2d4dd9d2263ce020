import { expect, test } from 'vitest'
import {
  type Camera,
  type Codes,
  defaultSceneLimits,
  type Registry,
  stationRingTimes,
  unknownFacility,
} from '../../../preload/contract'
import { describe as describeRows, nextSort, type Sort, search, sortRows } from './rows'

const camera = (code: string, fields: Partial<Camera> = {}): Camera => ({
  id: `id-${code}`,
  code,
  name: `Camera ${code}`,
  facility: '',
  place: '',
  url: 'rtsp://10.0.0.1/1',
  subUrl: '',
  onvif: '',
  snapshotUrl: '',
  user: '',
  hasPassword: false,
  transport: 'auto',
  enabled: true,
  note: '',
  scene: defaultSceneLimits,
  ring: stationRingTimes,
  ...fields,
})

const codes: Codes = {
  places: [
    { code: 'HL', vi: 'Hành lang', en: 'Corridor' },
    { code: 'CONG', vi: 'Cổng ra vào', en: 'Gate' },
  ],
  authorities: [],
  districts: [],
  provinces: [],
  notConnectedReasons: [],
}

const registry: Registry = {
  mode: 'real',
  facilities: [{ code: 'CDYT', name: 'Trường Cao đẳng Y tế', ...unknownFacility }],
  cameras: [
    camera('10', { name: 'Đầu hồi', place: 'HL', subUrl: 'rtsp://10.0.0.1/2' }),
    camera('9', { name: 'Ánh sáng', facility: 'CDYT', place: 'CONG' }),
    camera('101', { name: 'Bãi xe', facility: 'KHAC' }),
  ],
}

const rows = describeRows(registry, codes, 'vi')
const sorted = (sort: Sort, rank = () => 0) =>
  sortRows(rows, sort, 'vi', rank).map((row) => row.camera.code)

test('rows show the facility by its name and the place by its label', () => {
  expect(rows[1]).toMatchObject({ facility: 'Trường Cao đẳng Y tế', place: 'Cổng ra vào' })
  expect(describeRows(registry, codes, 'en')[0]?.place).toBe('Corridor')
})

test('an unknown facility or place stands for itself', () => {
  expect(rows[2]).toMatchObject({ facility: 'KHAC', place: '' })
})

test.each([
  ['dau hoi', ['10']],
  ['TRUONG cao', ['9']],
  ['cong truong', ['9']],
  ['hành lang', ['10']],
  ['10.0.0.1', ['10', '9', '101']],
  ['  ', ['10', '9', '101']],
  ['không có', []],
])('search %j finds %j', (query, found) => {
  expect(search(rows, query).map((row) => row.camera.code)).toEqual(found)
})

test('codes sort as numbers and turn round', () => {
  expect(sorted({ column: 'code', descending: false })).toEqual(['9', '10', '101'])
  expect(sorted({ column: 'code', descending: true })).toEqual(['101', '10', '9'])
})

test('names sort in the Vietnamese order: đ after b', () => {
  expect(sorted({ column: 'name', descending: false })).toEqual(['9', '101', '10'])
})

test('what is empty comes last', () => {
  expect(sorted({ column: 'facility', descending: false })).toEqual(['101', '9', '10'])
})

test('state sorts by the rank that is passed in', () => {
  const rank = (entry: Camera) => (entry.code === '101' ? 0 : 1)
  const order = sortRows(rows, { column: 'state', descending: false }, 'vi', rank)
  expect(order.map((row) => row.camera.code)).toEqual(['101', '9', '10'])
})

test('cameras with a sub-stream come first', () => {
  expect(sorted({ column: 'sub', descending: false })[0]).toBe('10')
})

test('the same column turns the order, another one starts afresh', () => {
  const once = nextSort({ column: 'code', descending: false }, 'code')
  expect(once).toEqual({ column: 'code', descending: true })
  expect(nextSort(once, 'name')).toEqual({ column: 'name', descending: false })
})

test('5,000 cameras are described, searched and sorted well within a frame or two', () => {
  const many = Array.from({ length: 5000 }, (_, i) => camera(String(i), { name: `Hành lang ${i}` }))
  const started = performance.now()
  const all = describeRows({ ...registry, cameras: many }, codes, 'vi')
  const found = sortRows(
    search(all, 'hanh lang'),
    { column: 'name', descending: true },
    'vi',
    () => 0,
  )
  expect(found).toHaveLength(5000)
  expect(performance.now() - started).toBeLessThan(1000)
})
