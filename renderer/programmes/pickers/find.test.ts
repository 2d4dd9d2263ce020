import { expect, it } from 'vitest'
import type { Camera } from '../../../preload/contract'
import { findable, findCameras } from './find'

const camera = (code: string, name: string, facility = 'CS1') =>
  ({ id: code, code, name, facility }) as Camera

const all = findable(
  [
    camera('A-112', 'Hành lang Đông'),
    camera('A-12', 'Cổng chính'),
    camera('A-5', 'Cổng phụ', 'CS2'),
    camera('A-120', 'Sân'),
  ],
  (code) => (code === 'CS2' ? 'Trạm y tế Phù Cát' : 'Trường Quân sự'),
)
const found = (query: string) => findCameras(all, query).map(({ code }) => code)

it('shows all in the order of their numbers before anything is typed', () => {
  expect(found('')).toEqual(['A-5', 'A-12', 'A-112', 'A-120'])
})

it('finds by code, number, name and facility, without accents, the best first', () => {
  expect(found('12')).toEqual(['A-12', 'A-112', 'A-120'])
  expect(found('a-12')).toEqual(['A-12', 'A-120'])
  expect(found('hanh dong')).toEqual(['A-112'])
  expect(found('phu cat')).toEqual(['A-5'])
  expect(found('không có')).toEqual([])
})
