import { expect, it } from 'vitest'
import {
  FILLED_SECTIONS,
  type Organisation,
  type ShiftBook,
  WRITTEN_SECTIONS,
} from '../../../preload/contract'
import { toDocx, toPaper } from '../../documents'
import { gatherFacts } from '../facts'
import { noWords } from '../store'
import { at, sources } from '../testing/sources'
import { shiftDoc } from './doc'
import { paperWords } from './words'

const organisation: Organisation = {
  ...{ parent: 'UBND tỉnh Bình Định', issuer: 'Sở Thông tin và Truyền thông' },
  ...{ abbreviation: 'STTTT', place: 'Bình Định', role: '', title: 'Giám đốc', signer: '' },
  recipients: [],
}

async function bookOf(changes: Partial<ShiftBook> = {}): Promise<ShiftBook> {
  const [from, to] = [at('22:00'), at('06:00', '2026-11-23')]
  const check = { id: 'x', at: at('02:10', '2026-11-23'), until: at('02:12', '2026-11-23') }
  const facts = await gatherFacts(
    {
      sources: sources({
        attention: async () => [
          {
            ...{ ...check, outcome: 'missed', answeredAt: null, by: '', onDuty: 'Lê Thị Hoa' },
            ...{ shift: '', noted: { at: 0, by: 'x', why: 'Đang nghe điện thoại' } },
          },
        ],
        sent: async () => [{ at: at('23:50'), by: 'Hoa', what: 'exported', name: 'goi-1.zip' }],
        equipment: () => Promise.reject(new Error('no')),
      }),
      log: () => {},
    },
    from,
    to,
  )
  return {
    shift: {
      ...{ id: '20261122-220000-aaaa', day: '2026-11-22', slot: 3, name: '', from, to },
      ...{ plannedFrom: from, plannedTo: to, leader: 'Ông Sơn', head: 'Lê Thị Hoa' },
      crew: [{ account: null, name: 'Lê Thị Hoa', from, to: null }],
    },
    ...{ state: 'signed', facts, matters: [] },
    words: { ...noWords, outages: 'Đã nhắc <2> lần', received: 'Nhận đủ' },
    given: { account: 'a', name: 'Lê Thị Hoa', at: to, way: 'password' },
    received: { account: null, name: 'Trần Minh', at: to, way: 'typed' },
    ...changes,
  }
}

const docOf = (book: ShiftBook, sealed = true) =>
  shiftDoc({
    ...{ language: 'vi', organisation, book },
    corrections: [
      { at: at('07:00'), by: 'Hoa', section: 'outages', text: 'Có điện 23:40', why: 'Báo lại' },
    ],
    seal: sealed ? { sha256: 'ab'.repeat(32), seal: 'whole' } : null,
  })

it.each(['vi', 'en'] as const)('names every part that can be corrected: %s', (language) => {
  const { part } = paperWords(language)
  const parts = ['book', ...FILLED_SECTIONS, 'matters', ...WRITTEN_SECTIONS]
  expect(parts.filter((each) => part(each) === each)).toEqual([])
})

it('says what the station knows, what it does not, what people wrote, and who signed how', async () => {
  const doc = docOf(await bookOf())
  expect(doc).toMatchObject({ draft: false, kind: 'Sổ giao ca', about: 'Ca 3, ngày 22/11/2026' })
  const text = String(toPaper(doc).html)
  for (const said of [
    ...['Tổng số 5 camera: 1 có hình, 2 mất kết nối, 1 đang tắt, 1 chưa rõ.'],
    ...['KT-02 – Hành lang 2', 'Nguyễn Văn Bảo', 'Mất toàn cơ sở', 'Mất điện toàn khu'],
    ...['Gọi lúc 23:14 22/11/2026: Nguyễn Văn Bảo, 0912345601', 'Đã nhắc &lt;2&gt; lần'],
    ...['3 vi phạm của các ca trước', 'Đã quan sát 1 trên 4 camera', 'chưa lần nào'],
    ...['Không trả lời lúc 02:10 23/11/2026', 'Đang nghe điện thoại', 'Gói chứng cứ: goi-1.zip'],
    ...['Không lấy được số liệu của mục này khi lập sổ.', 'Nhận đủ', 'Có điện 23:40'],
    ...['Mã SHA-256', '(Đã ký bằng mật khẩu lúc 06:00 23/11/2026)', 'không có mật khẩu)'],
  ])
    expect(text).toContain(said)
  expect(text).not.toContain('BẢN NHÁP')
  expect((await toDocx(doc)).subarray(0, 2).toString()).toBe('PK')
})

it('is a draft until it is signed', async () => {
  const book = await bookOf({ state: 'running', given: null, received: null })
  const doc = docOf(book, false)
  expect(doc).toMatchObject({ draft: true, signatures: [{ name: '' }, { name: '' }] })
  expect(String(toPaper(doc).html)).toContain('BẢN NHÁP')
  expect(JSON.stringify(doc)).not.toContain('SHA-256')
})
