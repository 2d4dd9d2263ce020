import { describe, expect, it } from 'vitest'
import { Codes } from '../../preload/contract'
import { authorityOf, codes, districtOf, fold, forbiddenPlace, placeOf } from '.'

describe('codes', () => {
  it('match the contract, with every district in a known province', () => {
    expect(Codes.parse(codes)).toEqual(codes)
    expect(codes.places).toHaveLength(10)
    expect(codes.districts).toHaveLength(38)
    expect(codes.provinces.map((province) => province.vi)).toEqual(['Thanh Hóa', 'Bình Định'])
    const known = new Set(codes.provinces.map((province) => province.code))
    expect(codes.districts.filter((district) => !known.has(district.province))).toEqual([])
    expect(codes.districts.find((district) => district.code === '540')).toEqual({
      code: '540',
      vi: 'TP Quy Nhơn',
      en: 'Quy Nhơn City',
      province: '52',
    })
  })

  it('are found by code and by both labels, whatever accents and case', () => {
    for (const { code, vi, en } of codes.places) {
      for (const text of [code, code.toLowerCase(), vi, en, fold(vi), en.toUpperCase()])
        expect([text, placeOf(text)]).toEqual([text, code])
    }
    for (const { code, vi, en } of codes.authorities) {
      for (const text of [code, vi, en, fold(en)]) expect(authorityOf(text)).toBe(code)
    }
    for (const { code, vi, en } of codes.districts) {
      for (const text of [code, vi, en, fold(vi)])
        expect([text, districtOf(text)]).toEqual([text, code])
    }
  })

  it.each([
    ['Hành lang', 'HL'],
    ['hanh  lang', 'HL'],
    ['Corridor', 'HL'],
    ['Cổng ra vào'.normalize('NFD'), 'CONG'],
    ['Tiếp nhận dược phẩm', 'TN'],
    ['', null],
    ['Hành', null],
    ['Mái nhà', null],
  ])('place %s → %s', (text, code) => expect(placeOf(text)).toBe(code))

  it.each([
    ['Quy Nhơn', '540'],
    ['thành phố quy nhơn', '540'],
    ['Tp. Quy Nhơn', '540'],
    ['TX Hoài Nhơn', '543'],
    ['Thị xã Hoài Nhơn', '543'],
    ['Huyện Hoài Ân', '544'],
    ['Quan Hóa', '385'],
    ['Huyện Quan Hoá', '385'],
    ['Quan Sơn', '387'],
    ['Tuy Phuoc District', '550'],
    ['TP', null],
    ['Hà Nội', null],
  ])('district %s → %s', (text, code) => expect(districtOf(text)).toBe(code))
})

describe('forbiddenPlace', () => {
  it.each([
    'Trong phòng ở (inside rooms)',
    'Trong phòng ở',
    'trong phong',
    'TRONG PHÒNG 101',
    'Phòng ở',
    'Phòng ngủ tầng 2',
    'Trong nhà vệ sinh, nhà tắm (inside WCs and bathrooms)',
    'Nhà vệ sinh',
    'nha ve sinh tang 1',
    'Nhà tắm',
    'Phòng tắm',
    'WC',
    'wc2',
    'Toilet nam',
    'Bathroom',
    'Inside room 3',
    'inside the rooms',
    'inside WCs',
    'Phía ngoài và trong phòng',
    'Nhà vệ sinh'.normalize('NFD'),
  ])('refuses %s', (text) => expect(forbiddenPlace(text)).toBe(true))

  it.each([
    'NVS',
    'nvs',
    'Phía ngoài nhà tắm, nhà vệ sinh chung',
    'phia ngoai nha tam nha ve sinh chung',
    'Outside shared bathrooms',
    'Phía ngoài nhà vệ sinh tầng 2',
    'Trước cửa phòng cách ly',
    'Sân trong',
    'Phòng trực',
    '',
  ])('allows %s', (text) => expect(forbiddenPlace(text)).toBe(false))

  it('allows every place of the list', () => {
    for (const { code, vi, en } of codes.places)
      for (const text of [code, vi, en]) expect([text, forbiddenPlace(text)]).toEqual([text, false])
  })
})
