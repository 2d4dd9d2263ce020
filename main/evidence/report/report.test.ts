import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bookmark } from '../../../preload/contract'
import { defaultCodes as codes } from '../../bookmarks'
import { bookmarkIn } from '../testing/bookmark'
import { type ReportFacts, type ReportPage, report } from './report'

let folder: string
let page: ReportPage
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  const bookmark: Bookmark = {
    ...bookmarkIn(folder, '20261122-141522-123-ab12'),
    ...{ ppe: { TCM: 'THIEU', KTYT: 'DU' }, note: 'Không đeo <b>tấm che mặt</b>', subject: 'X1' },
  }
  const stills = ['renditions/ID/still-1.jpg']
  const originals = [{ path: 'originals/ID/still-1.jpg', sha256: 'ab'.repeat(32) }]
  page = { bookmark, stills, plain: false, originals, withheld: 0 }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const facts: ReportFacts = {
  ...{ language: 'vi', codes, at: Date.UTC(2026, 10, 23), operator: 'An', station: 'Trạm <1>' },
  ...{ fingerprint: 'abcd ef01', clock: null },
  cameraClock: () => null,
}
const made = (changes: Partial<ReportFacts> = {}, pages = [page]) =>
  report(pages, { ...facts, ...changes })

it('tells a chairman what was seen, where, when, and how it can be checked', () => {
  const text = made()
  for (const words of [
    ...['PHIẾU BẰNG CHỨNG HÌNH ẢNH', 'Không đủ phương tiện phòng hộ', 'Trường Quân sự tỉnh'],
    ...['22/11/2026 21:15:22', 'Tấm che mặt</span><b>Thiếu', 'Khẩu trang y tế</span><b>Đủ'],
    ...['báo cho Ông Bình bằng điện thoại', 'ab'.repeat(32), 'abcd ef01', 'Trang 1/1'],
    ...['src="renditions/ID/still-1.jpg"', 'chưa được đối chiếu', 'X1'],
  ])
    expect(text).toContain(words)
  expect(text).toContain('Không đeo &lt;b&gt;tấm che mặt&lt;/b&gt;')
  expect(text).toContain('Trạm &lt;1&gt;')
  expect(text).not.toMatch(/undefined|null|\[object/)
})

it('has a sheet for each bookmark, in the language that was chosen', () => {
  const text = made({ language: 'en' }, [page, page])
  expect(text.match(/<section/g)).toHaveLength(2)
  for (const words of ['Page 2/2', 'PPE missing', 'Face shield', 'Missing'])
    expect(text).toContain(words)
})

it('keeps to its sheet, and says where the rest is', () => {
  const many = <T>(count: number, one: T) => Array.from({ length: count }, () => one)
  const { bookmark, originals } = page
  const long = { ...bookmark, history: many(9, bookmark.history[0] as never) }
  const text = made({}, [
    {
      ...{ bookmark: long, plain: true, stills: many(6, 'a.jpg'), withheld: 3 },
      originals: many(11, originals[0] as never),
    },
  ])
  expect(text.match(/<img/g)).toHaveLength(4)
  for (const words of [
    'và 2 ảnh khác',
    '5 bước trước đó',
    'và 5 tệp khác',
    '3 tệp trong số này giữ tại trạm',
  ])
    expect(text).toContain(words)
})

it('says what there is not', () => {
  const { bookmark } = page
  const bare = { ...bookmark, kindLabel: { vi: '', en: '' }, history: [], ppe: {} }
  const text = made({}, [{ bookmark: bare, stills: [], plain: false, originals: [], withheld: 0 }])
  for (const words of ['Chưa phân loại', 'Không có ảnh', 'Chưa có bước xử lý', 'Không có tệp gốc'])
    expect(text).toContain(words)
  expect(text).not.toContain('Phương tiện phòng hộ cá nhân')
  expect(text).not.toContain('giữ tại trạm')
})

it('tells by how much a camera’s clock was wrong, when, and who told it; or that nobody knows', () => {
  const at = Date.parse('2026-11-20T08:00:00+07:00')
  const slow = made({ cameraClock: () => ({ offsetMs: -12_340, at, source: 'onvif' }) })
  const { code } = page.bookmark.views[0] ?? {}
  expect(slow).toContain(`camera ${code} chậm 12,3 giây so với trạm, đo lúc 20/11/2026 08:00:00`)
  expect(made()).toContain(`Đồng hồ camera ${code}: chưa đo được`)
  const fast = made({
    language: 'en',
    cameraClock: () => ({ offsetMs: 3_400, at, source: 'rtsp' }),
  })
  expect(fast).toContain(`camera ${code} was 3 s ahead of the station`)
})
