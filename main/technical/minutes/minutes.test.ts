import { expect, it } from 'vitest'
import { type Camera, type Organisation, unknownFacility } from '../../../preload/contract'
import { toDocx } from '../../documents'
import { resultOf } from '../testing/result'
import { minutesDoc } from './minutes'

const organisation: Organisation = {
  ...{ parent: 'UBND tỉnh Bình Định', issuer: 'Sở Thông tin và Truyền thông' },
  ...{ abbreviation: 'STTTT', place: 'Bình Định', role: '', title: 'Giám đốc', signer: '' },
  recipients: [],
}
const at = Date.parse('2026-11-22T10:05:00+07:00')
const day = resultOf({ id: '1', camera: 'a', at, code: 'KT-01' })
const bad = resultOf({
  ...{ id: '2', camera: 'b', at: at + 60_000, code: 'KT-02', verdict: 'unfit' },
  findings: [
    { criterion: 'codec', result: 'fail', reason: 'codec' },
    { criterion: 'clock', result: 'open', reason: 'no-clock' },
  ],
})
const words = [
  { criterion: 'codec', name: 'Chuẩn nén', required: 'H.264', measured: 'MJPEG', advice: 'Đổi' },
  { criterion: 'clock', name: 'Đồng hồ', required: '5 giây', measured: 'chưa đo', advice: '' },
] as const

const doc = minutesDoc({
  ...{ language: 'vi', organisation, at },
  facility: { ...unknownFacility, code: 'CS1', name: 'Ký túc xá <A & B>', address: 'Quy Nhơn' },
  checked: [
    { camera: { code: 'KT-01', name: 'Cổng' } as Camera, place: 'Cổng', result: day, words: [] },
    {
      ...{ camera: { code: 'KT-02', name: 'Sân' } as Camera, place: '', result: bad },
      words: [...words],
    },
  ],
})

it('says when, where and by whom, what failed and what to do, and promises nothing', () => {
  const text = JSON.stringify(doc)
  expect(doc).toMatchObject({ kind: 'Biên bản', draft: true, head: { symbol: 'BB-STTTT' } })
  expect(text).toContain('từ 10:05 22/11/2026 đến 10:06 22/11/2026')
  expect(text).toContain('2 camera: 0 đạt, 1 không đạt, 1 chưa đủ số liệu')
  expect(text).toContain('Chuẩn nén: MJPEG\\nĐồng hồ: chưa đo')
  expect(text).toContain('Chuẩn nén: Đổi')
  expect(text).toContain('không phải quy định chính thức')
  expect(doc.signatures).toHaveLength(2)
})

it('becomes a document for Word', async () => {
  const bytes = await toDocx(doc)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})
