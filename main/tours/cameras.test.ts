import { describe, expect, it } from 'vitest'
import { type Camera, type TourSource, unknownFacility } from '../../preload/contract'
import { codes } from '../facilities'
import { camerasOf } from './cameras'

const camera = (id: string, name: string, place: string, facility = '', enabled = true) =>
  ({ id, name, place, facility, enabled }) as Camera

const registry = {
  facilities: [
    { ...unknownFacility, code: 'F1', name: '', authority: 'SYT', district: '540' },
    { ...unknownFacility, code: 'F2', name: '', authority: 'QD', district: '540' },
  ],
  cameras: [
    camera('1', 'Cổng ra vào', 'CONG', 'F1'),
    camera('2', 'Hành lang', 'HL', 'F1'),
    camera('3', 'Bãi đỗ xe', 'KHAC', 'F2'),
    camera('4', 'CONG SAU', '', 'F2'),
    camera('5', 'Lối sau', 'CONG'),
    camera('6', 'Cổng cũ', 'CONG', 'F1', false),
    camera('7', 'Công trình, cổng phụ', ''),
  ],
}
const of = (source: TourSource) => camerasOf(source, registry, codes.places).join('')

describe('camerasOf', () => {
  it('finds all gates by name or place, with and without accents, and nothing public', () => {
    expect(of({ from: 'words', words: 'cổng' })).toBe('1457')
    expect(of({ from: 'words', words: 'Cổng sau' })).toBe('45')
    expect(of({ from: 'words', words: 'hành lang, cổng' })).toBe('12457')
  })

  it('finds by what is typed without accents whatever has them', () => {
    expect(of({ from: 'words', words: 'cong' })).toBe('13457')
    expect(of({ from: 'words', words: ' , ,' })).toBe('')
  })

  it('takes those of a facility, an authority, a district, or all that are switched on', () => {
    expect(of({ from: 'facility', code: 'F1' })).toBe('12')
    expect(of({ from: 'authority', code: 'QD' })).toBe('34')
    expect(of({ from: 'district', code: '540' })).toBe('1234')
    expect(of({ from: 'all' })).toBe('123457')
  })

  it('takes chosen ones in their order, each once, without those that are gone or off', () => {
    expect(of({ from: 'group', cameras: ['5', '1', '6', 'x', '5'] })).toBe('51')
  })
})
