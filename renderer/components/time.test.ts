import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { en } from '../i18n/en'
import { vi } from '../i18n/vi'
import { clockTime, dayAndDate, duration, moment } from './time'

const at = Date.UTC(2026, 10, 21, 19, 14, 9)
const S = 1000
const M = 60 * S
const H = 60 * M

beforeAll(() =>
  i18next.init({
    lng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
  }),
)

describe('times are those of Vietnam', () => {
  it('shows the clock', () => {
    expect(clockTime(at, 'vi')).toBe('02:14')
    expect(clockTime(at, 'vi', true)).toBe('02:14:09')
    expect(clockTime(Date.UTC(2021, 5, 1, 17, 0), 'en')).toBe('00:00')
  })

  it('shows weekday and date', () => {
    expect(dayAndDate(at, 'vi')).toBe('CN 22/11')
    expect(dayAndDate(at, 'en')).toBe('Sun 22/11')
  })

  it('names the day only when it is another one', () => {
    expect(moment(at, at + 3 * H, 'vi')).toBe('02:14')
    expect(moment(at - 3 * H, at, 'vi')).toBe('21/11 23:14')
    expect(moment(at, at + 365 * 24 * H, 'vi')).toBe('22/11 02:14')
  })
})

describe('duration', () => {
  it.each([
    [-5, '0 giây'],
    [38 * S, '38 giây'],
    [59_999, '59 giây'],
    [27 * M + 40 * S, '27 phút'],
    [2 * H, '2 giờ'],
    [2 * H + 5 * M, '2 giờ 5 phút'],
    [72 * H, '3 ngày'],
    [77 * H, '3 ngày 5 giờ'],
  ])('%d ms → %s', (ms, text) => expect(duration(ms, i18next.t)).toBe(text))
})
