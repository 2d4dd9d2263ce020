import { describe, expect, it } from 'vitest'
import { type Named, pathOf, safeName, stampOf } from './names'

const at = Date.UTC(2026, 10, 22, 17, 30, 5, 7)
const named = (rest: Partial<Named>): Named => ({
  ...{ facility: { code: 'CS1', name: 'Trường CĐ Y tế' }, camera: '101', at, type: 'jpeg' },
  ...{ full: false, series: '', ...rest },
})

it('the folder is the facility and the day in Vietnam, the name begins with the moment', () => {
  expect(pathOf(named({})).join('/')).toBe(
    'CS1 Truong CD Y te/2026-11-23/20261123-003005-007_101.jpg',
  )
  expect(pathOf(named({ full: true, type: 'png' })).at(-1)).toBe('20261123-003005-007_101_full.png')
  expect(pathOf(named({ camera: '' })).join('/')).toMatch(/^Tuong hinh\/2026-11-23\/.*_wall\.jpg$/)
  expect(pathOf(named({ series: 'Loat anh 1' }))[0]).toBe('Loat anh 1')
  expect(pathOf(named({ facility: { code: '', name: '' } }))[0]).toBe('Chua xep')
})

it('sorting by name is sorting by time', () => {
  const times = Array.from({ length: 500 }, (_, i) => at + i * 7_777_777_777)
  const stamps = times.map(stampOf)
  expect([...stamps].sort()).toEqual(stamps)
})

describe('a name that Windows takes, too', () => {
  it.each([
    ['Đồn Biên phòng / cổng "số 1"', 'Don Bien phong cong so 1'],
    ['..', ''],
    ['con', 'con_'],
    ['LPT1', 'LPT1_'],
    ['a:b*c?<d>|e\\f', 'a b c d e f'],
    ['kết thúc. ', 'ket thuc'],
    ['摄像头', ''],
    ['x'.repeat(90), 'x'.repeat(60)],
  ])('%s → %s', (text, name) => expect(safeName(text)).toBe(name))

  it('also where nothing of a code is left', () => {
    expect(pathOf(named({ camera: '摄像头' })).at(-1)).toMatch(/_camera\.jpg$/)
  })
})
