import { expect, it } from 'vitest'
import type { Bookmark, CodeLists } from '../../preload/contract'
import { dayWords, isOverdue, labelOf, momentWords, placeWords, ppeWords } from './words'

const listed = (code: string, vi: string) => ({ code, vi, en: code, retired: false })
const lists: CodeLists = {
  ...{ kinds: [], subjects: [listed('YT', 'Nhân viên y tế')] },
  ppeItems: [listed('TCM', 'Tấm che mặt'), listed('KTYT', 'Khẩu trang y tế')],
  ppeStates: [listed('DU', 'Đủ'), listed('THIEU', 'Thiếu')],
}
const t = ((key: string, vars?: { count?: number }) =>
  `${key} ${vars?.count ?? ''}`.trim()) as never
const at = (text: string) => Date.parse(`${text}+07:00`)
const now = at('2026-11-22T02:14:00')

it('tells what is wrong with the equipment first', () => {
  const bookmark = { ppe: { KTYT: 'DU', TCM: 'THIEU' } } as unknown as Bookmark
  expect(ppeWords(bookmark, lists, 'vi')).toBe('Tấm che mặt: thiếu · Khẩu trang y tế: đủ')
})

it('a code that nobody knows stands for itself', () => {
  expect(labelOf(lists.subjects, 'YT', 'vi')).toBe('Nhân viên y tế')
  expect(labelOf(lists.subjects, 'XX', 'vi')).toBe('XX')
})

it('times are Vietnam’s, with their year where it matters', () => {
  expect(dayWords(at('2026-11-21T23:00:00'), now, 'en')).toBe('Sat 21/11')
  expect(dayWords(at('2025-11-21T23:00:00'), now, 'en')).toBe('21/11/2025')
  expect(momentWords(now, 'vi')).toBe('22/11/2026 02:14:00')
})

it('what is fixed is never overdue', () => {
  expect(isOverdue({ due: now - 1, state: 'fixing' }, now)).toBe(true)
  expect(isOverdue({ due: now - 1, state: 'fixed' }, now)).toBe(false)
  expect(isOverdue({ due: null, state: 'new' }, now)).toBe(false)
})

it('names the facility by what is known, and counts further cameras', () => {
  const view = { code: '101', name: 'Cổng', facility: 'A', facilityName: '' }
  const bookmark = { views: [view, view, view] } as unknown as Bookmark
  expect(placeWords(bookmark, t)).toEqual({
    facility: 'A',
    camera: '101 Cổng violations.more 2',
  })
})
