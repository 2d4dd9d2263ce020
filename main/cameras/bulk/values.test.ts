import { describe, expect, it } from 'vitest'
import { nearest } from './nearest'
import { columnIn, letters } from './sheet'
import { readCount, readDay, readPhone, readRequired } from './values'

const said = (read: { ok: boolean; value?: unknown; reason?: string }) =>
  read.ok ? read.value : read.reason

it.each([
  ['12/06/2021', '2021-06-12'],
  ['1/6/21', '2021-06-01'],
  ['01-06-2021', '2021-06-01'],
  ['1.6.2021', '2021-06-01'],
  ['2021-06-12', '2021-06-12'],
  ['2021-06-12 08:30', '2021-06-12'],
  ['44359', '2021-06-12'],
  ['44359.75', '2021-06-12'],
  [' ', ''],
  ['31/06/2021', 'day-invalid'],
  ['06/13/2021', 'day-invalid'],
  ['12/06/1021', 'day-invalid'],
  ['hôm qua', 'day-invalid'],
  ['12', 'day-invalid'],
])('day %s → %s', (text, day) => expect(said(readDay(text))).toBe(day))

it.each([
  ['120', 120],
  ['1.200', 1200],
  ['1 200', 1200],
  ['120.0', 120],
  ['0', 0],
  ['', null],
  ['-5', 'count-invalid'],
  ['12,5', 'count-invalid'],
  ['khoảng 100', 'count-invalid'],
  ['100001', 'count-invalid'],
])('count %s → %s', (text, count) => expect(said(readCount(text))).toBe(count))

it.each([
  ['912345678', '0912345678'],
  ['2563822111', '02563822111'],
  ['0912 345 678', '0912 345 678'],
  ['(0256) 3822 111 - 0912.345.678', '(0256) 3822 111 - 0912.345.678'],
  ['+84912345678', '+84912345678'],
  ['113', '113'],
  ['', ''],
  ['không có', 'phone-invalid'],
  ['12', 'phone-invalid'],
])('phone %s → %s', (text, phone) => expect(said(readPhone(text))).toBe(phone))

describe('required places', () => {
  it.each([
    ['Cổng ra vào:1; Hành lang:4', 'CONG 1, HL 4'],
    ['CONG=2\nsan : 3', 'CONG 2, SAN 3'],
    ['Tiếp nhận dược phẩm, đồ dùng', 'TN 1'],
    ['', ''],
  ])('%s', (text, wanted) => {
    const read = readRequired(text)
    const said = read.ok ? read.value.map(({ place, count }) => `${place} ${count}`) : []
    expect(said.join(', ')).toBe(wanted)
  })

  it.each([
    ['Cổng:1; Sân bay:2', 'required-unknown', 'Sân bay:2'],
    ['Trong phòng ở:1', 'place-forbidden', 'Trong phòng ở:1'],
    ['CONG:1; CONG:2', 'required-invalid', 'CONG:2'],
    ['CONG:0', 'required-invalid', 'CONG:0'],
  ])('%s → %s', (text, reason, detail) => {
    expect(readRequired(text)).toEqual({ ok: false, reason, detail })
  })
})

it.each([
  ['place-unknown', 'Hành lan', 'Hành lang (nhìn bên ngoài cửa phòng cách ly)'],
  ['authority-unknown', 'Sở Y té', 'Sở Y tế'],
  ['authority-unknown', 'Sở Y tê1', 'Sở Y tế'],
  ['district-unknown', 'TP Quy Nhom', 'TP Quy Nhơn'],
  ['reason-unknown', 'Mất mạg', 'Mất mạng'],
  ['place-unknown', 'xyz', ''],
  ['code-missing', 'Sở Y tế', ''],
] as const)('%s: %s was meant as %s', (reason, value, hint) => {
  expect(nearest({ reason, value })).toBe(hint)
})

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  for (const column of [0, 25, 26, 701, 702]) expect(columnIn(`${letters(column)}17`)).toBe(column)
})
