import { expect, it } from 'vitest'
import { cellText } from './cells'
import { durationText, percentText } from './text'
import { reportWords } from './words'

const MINUTE = 60_000

it.each([
  [0, '0 phút', '0 min'],
  [30_000, 'dưới 1 phút', 'under 1 min'],
  [20 * MINUTE, '20 phút', '20 min'],
  [60 * MINUTE, '1 giờ', '1 h'],
  [1445 * MINUTE, '1 ngày 5 phút', '1 d 5 min'],
  [(2 * 1440 + 3 * 60 + 4) * MINUTE + 59_000, '2 ngày 3 giờ 4 phút', '2 d 3 h 4 min'],
])('%d ms: %s', (ms, vi, en) => {
  expect([durationText(ms, 'vi'), durationText(ms, 'en')]).toEqual([vi, en])
})

it('no rounding makes all or nothing of a share', () => {
  const shares = [0, 0.01, 33.333, 97.55, 99.99, 100].map((each) => percentText(each, 'vi'))
  expect(shares).toEqual(['0%', '0,1%', '33,3%', '97,6%', '99,9%', '100%'])
  expect(percentText(97.55, 'en')).toBe('97.6%')
})

it('thousands are parted as the language has it', () => {
  const cells = [999, 1000, 1234567, { hours: 12345.64 * 60 * MINUTE }, { hours: 1800 * 1000 }]
  const shown = (language: 'vi' | 'en') => cells.map((cell) => cellText(cell, language))
  expect(shown('vi')).toEqual(['999', '1.000', '1.234.567', '12.345,6', '0,5'])
  expect(shown('en')).toEqual(['999', '1,000', '1,234,567', '12,345.6', '0.5'])
  expect(reportWords('vi').cameras(3000)).toBe('Số camera đã đăng ký: 3.000.')
})

it('sentences are right for none, one and many', () => {
  const vi = reportWords('vi')
  expect(vi.violations(0, 0, 0)).toBe('Trong kỳ không ghi nhận vi phạm nào.')
  expect(vi.violations(1, 1, 1)).toBe(
    'Trong kỳ ghi nhận 1 vụ vi phạm tại 1 cơ sở, trong đó 1 vụ nghiêm trọng.',
  )
  expect(vi.violations(2, 0, 0)).toBe('Trong kỳ ghi nhận 2 vụ vi phạm.')
  expect(vi.outageStates(1, 0, false)).toBe(
    'Đến thời điểm tổng hợp còn 1 sự cố chưa được khôi phục.',
  )
  expect(vi.outages(0, '', '')).toBe('Trong kỳ không xảy ra sự cố mất kết nối nào.')
  expect(vi.outages(1, '5 phút', '5 phút')).toContain('1 sự cố mất kết nối, thời gian 5 phút')
  expect(vi.facilities('x', 3, 3, '100%', 0)).toContain('3 cơ sở cách ly tập trung, tất cả đã')
  expect(vi.facilities('x', 3, 0, '0%', 2)).toContain('chưa cơ sở nào kết nối')
  expect(vi.facilities('x', 0, 0, '0%', 0)).toContain('chưa có cơ sở cách ly tập trung nào')
  expect(vi.violationTrend({ by: -2, before: 5 })).toBe(
    'So với kỳ trước (5 vụ vi phạm) giảm 2 vụ vi phạm.',
  )
  const en = reportWords('en')
  expect(en.violations(1, 1, 0)).toBe('In the period 1 violation was recorded at 1 facility.')
  expect(en.violations(2, 1, 1)).toBe(
    'In the period 2 violations were recorded at 1 facility, 1 of them serious.',
  )
  expect(en.violationTrend({ by: 1, before: 0 })).toBe(
    '1 violation more than in the period before (0).',
  )
})
