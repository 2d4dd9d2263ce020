import { describe, expect, it } from 'vitest'
import type { KindCode } from '../../../preload/contract'
import { offers, PAGE, pageOf } from './offer'

const labels: [code: string, vi: string, en: string][] = [
  ['NCL01', 'Tự ý ra khỏi phòng', 'Leaves the room without permission'],
  ['NCL02', 'Sang phòng/tầng khác, tiếp xúc chéo', 'Enters another room or floor'],
  ['NCL03', 'Tụ tập', 'Gathering'],
  ['NCL05', 'Không đeo/đeo sai khẩu trang', 'Mask absent or worn wrongly'],
  ['NCL09', 'Bỏ rác, khẩu trang sai nơi quy định', 'Improper disposal of waste or masks'],
  ['PV01', 'Không mang đủ phương tiện phòng hộ', 'Incomplete PPE'],
  ['PV07', 'Bỏ vị trí trực/gác', 'Post abandoned'],
  ['NN01', 'Vào cơ sở trái phép', 'Unauthorised entry'],
  ['NN03', 'Thăm gặp trái phép', 'Unauthorised visit'],
  ['CS02', 'Ngắt kết nối', 'Disconnected'],
]
const kinds = labels.map(
  ([code, vi, en]): KindCode => ({
    ...{ code, vi, en, retired: false, group: '', basis: '', severity: 'normal', ppe: false },
    ...{ digit: null, before: null, after: null },
  }),
)
const codes = (query: string, language: 'vi' | 'en' = 'vi') =>
  offers(kinds, query, language).map(({ kind }) => kind.code)

describe('what the bar offers', () => {
  it('all kinds in the order given, with the digits 1 to 9', () => {
    const all = offers(kinds, ' ', 'vi')
    expect(all.map(({ kind }) => kind)).toEqual(kinds)
    expect(all.slice(0, 10).map(({ digit }) => digit)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, null])
  })

  it('a kind keeps its own digit, and no other gets it', () => {
    const own = kinds.map((kind, at) => (at === 7 ? { ...kind, digit: 2 } : kind))
    const digits = offers(own, '', 'vi').map(({ digit }) => digit)
    expect(digits.slice(0, 4)).toEqual([1, 3, 4, 5])
    expect(digits[7]).toBe(2)
    expect(digits.filter((digit) => digit === 2)).toHaveLength(1)
  })

  it.each([
    ['tu tap', 'NCL03'],
    ['TỤ T', 'NCL03'],
    ['đeo khau', 'NCL05'],
    ['pv07', 'PV07'],
  ])('finds by words without accents: %s', (query, first) => expect(codes(query)[0]).toBe(first))

  it('puts where a word begins before where it lies within', () => {
    expect(codes('ra')).toEqual(['NCL01', 'NCL09', 'NCL05', 'NN01', 'NN03'])
    expect(codes('phep tham')).toEqual(['NN03'])
  })

  it('looks in the shown language alone, and counts what is left', () => {
    expect(codes('gathering')).toEqual([])
    expect(codes('gathering', 'en')).toEqual(['NCL03'])
    expect(offers(kinds, 'gathering', 'en')[0]?.digit).toBe(1)
  })
})

describe('the page that is shown', () => {
  const all = offers(kinds, '', 'vi')

  it('is the first while nothing is chosen, and goes where the choice is', () => {
    expect(pageOf(all, '')).toEqual(all.slice(0, PAGE))
    expect(pageOf(all, kinds[5]?.code ?? '')).toEqual(all.slice(0, PAGE))
    expect(pageOf(all, kinds[6]?.code ?? '')).toEqual(all.slice(PAGE, 2 * PAGE))
  })
})
