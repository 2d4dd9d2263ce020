import { describe, expect, it } from 'vitest'
import { type Facility, type UrgeOrder, unknownFacility } from '../../../preload/contract'
import { codes, provinceOf, type World } from '../../facilities'
import { toDocx } from '..'
import type { Block, Table } from '../doc'
import { presets } from '../organisation'
import { partsOf, textsIn } from '../testing/read-docx'
import { urgeDoc } from './doc'
import { previewOf, select } from './select'

/** 23 November 2026, 00:30 in Vietnam: still the 22nd in Greenwich. */
const NOW = Date.parse('2026-11-22T17:30:00Z')

const facility = (code: string, over: Partial<Facility>): Facility => ({
  ...{ ...unknownFacility, code, name: `Cơ sở ${code}`, ...over },
})
const reached = (over: Partial<Facility['progress']>) => ({ ...unknownFacility.progress, ...over })
const connected = reached({ surveyed: '2026-11-01', connected: '2026-11-05' })

const facilities = [
  // Connected with all it needs: in no list.
  facility('A', { authority: 'SYT', district: '540', progress: connected }),
  // Late by 13 days, a gate is missing, and it says why.
  facility('B', {
    ...{ authority: 'SYT', district: '540', deadline: '2026-11-10', reason: 'CHAN_BAO_MAT' },
    ...{ reasonNote: 'Chờ <mở> cổng', progress: reached({ installed: '2026-11-02' }) },
    contact: { name: 'Bà Lan', title: 'Giám đốc', phone: '0256 123' },
    required: [{ place: 'CONG', count: 2 }],
  }),
  // The deadline is today: not late.
  facility('C', { authority: 'SYT', district: '549', deadline: '2026-11-23' }),
  // Late by one day in Vietnam.
  facility('D', { authority: 'QD', district: '540', deadline: '2026-11-22' }),
  // Connected, but a camera was measured unfit.
  facility('E', { authority: 'QD', district: '380', progress: connected }),
  // Nobody knows whose it is, nor where.
  facility('F', {}),
]
const camera = (id: string, of: string, place = '') => ({ id, facility: of, place, enabled: true })
const world: World = {
  ...{ facilities, provinceOf, now: NOW },
  cameras: [camera('a', 'A'), camera('b', 'B', 'CONG'), camera('e1', 'E'), camera('e2', 'E')],
  occupancy: new Map(),
  technical: new Map([['e1', 'unfit']]),
  forwards: new Map(),
  seen: () => ({ now: false, last: null, failing: false }),
}

const ALL = { province: '', authority: '', district: '' }
const order: UrgeOrder = {
  ...{ scope: ALL, why: ['overdue', 'unconnected', 'bare', 'lacking', 'unfit'], final: false },
  ...{ to: ['Giám đốc Sở Y tế'], format: 'docx', language: 'vi' },
}
const [binhDinh] = presets
if (!binhDinh) throw new Error('no preset')
const docOf = (changes: Partial<UrgeOrder> = {}, madeUp = false) => {
  const asked = { ...order, ...changes }
  const facts = { order: asked, organisation: binhDinh.organisation, codes, at: NOW, madeUp }
  return urgeDoc(select(world, asked, codes), facts)
}
const listOf = (changes: Partial<UrgeOrder>) =>
  previewOf(select(world, { ...order, ...changes }, codes)).groups.map((group) => [
    group.authority,
    group.facilities.map(({ code }) => code).join(''),
  ])
const tableIn = (body: Block[]): Table => {
  const found = body.find((block) => block.type === 'table')
  if (found?.type !== 'table') throw new Error('no table')
  return found.table
}

describe('who is urged', () => {
  it('is as counted by hand', () => {
    expect(previewOf(select(world, order, codes))).toMatchObject({
      ...{ facilities: 6, total: 5 },
      why: { overdue: 2, unconnected: 4, bare: 3, lacking: 1, unfit: 1 },
    })
  })

  it('by authority, the longest overdue first, those of nobody at the end', () => {
    expect(listOf({})).toEqual([
      ['SYT', 'BC'],
      ['QD', 'DE'],
      ['', 'F'],
    ])
    expect(listOf({ why: ['overdue'] })).toEqual([
      ['SYT', 'B'],
      ['QD', 'D'],
    ])
    expect(listOf({ why: ['unfit'] })).toEqual([['QD', 'E']])
    expect(listOf({ why: [] })).toEqual([])
  })

  it('is nobody who is watched around the clock already, whatever was not noted before', () => {
    const watched = facility('W', {
      ...{ deadline: '2026-11-10', progress: reached({ watched: '2026-11-20' }) },
    })
    const { groups } = select(
      { ...world, facilities: [watched] },
      {
        ...{ scope: ALL, why: ['overdue', 'unconnected'] },
      },
      codes,
    )
    expect(groups).toEqual([])
  })

  it.each([
    [{ province: '52' }, 'BCD'],
    [{ province: '38' }, 'E'],
    [{ province: '?' }, 'F'],
    [{ authority: 'SYT', district: '549' }, 'C'],
    [{ authority: '?' }, 'F'],
  ])('within %j: %s', (scope, found) => {
    const groups = listOf({ scope: { ...ALL, ...scope } })
    expect(groups.map(([, all]) => all).join('')).toBe(found)
  })
})

describe('the list', () => {
  it('counts by authority on its first page, with a sum', () => {
    const { columns, rows } = tableIn(docOf().body)
    expect(columns.map(({ title }) => title).slice(1, 4)).toEqual([
      ...['Số cơ sở', 'Quá hạn', 'Chưa kết nối'],
    ])
    expect(rows.map((row) => 'cells' in row && row.cells.slice(1).join(' '))).toEqual([
      ...['2 1 2 1 1 0', '2 1 1 1 0 1', '1 0 1 1 0 0', '5 2 4 3 1 1'],
    ])
    expect(docOf().body[0]).toMatchObject({
      text: expect.stringContaining('00:30 23/11/2026, trên toàn địa bàn có 5/6 cơ sở'),
    })
  })

  it('says of each whom to call, how far it is, since when it is late, and what is missing', () => {
    const [annex] = docOf().annexes
    const rows = tableIn(annex?.body ?? []).rows
    expect(annex?.landscape).toBe(true)
    expect(rows[0]).toEqual({ group: 'I. Sở Y tế: 2 cơ sở' })
    expect(rows[1]).toEqual({
      cells: [
        ...['1', 'Cơ sở B\n(B)', 'TP Quy Nhơn', 'Bà Lan\nGiám đốc\n0256 123'],
        ...['Đã lắp\n02/11/2026', '10/11/2026\nquá hạn 13 ngày', 'Chặn bảo mật\nChờ <mở> cổng'],
        'Cổng ra vào: thiếu 1/2',
      ],
    })
    expect(rows.at(-1)).toEqual({
      cells: [
        ...['5', 'Cơ sở F\n(F)', 'Chưa rõ', 'Chưa có đầu mối', 'Chưa khảo sát', 'Chưa đặt hạn'],
        ...['Chưa rõ lý do', 'Chưa có camera nào'],
      ],
    })
  })

  it('is the same in the file, with who writes it', async () => {
    const xml = partsOf(await toDocx(docOf()))['word/document.xml'] ?? ''
    const texts = textsIn(xml)
    for (const text of [
      ...['UBND TỈNH BÌNH ĐỊNH', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'DANH SÁCH'],
      ...['Kính gửi: Giám đốc Sở Y tế', 'II. Bộ Chỉ huy Quân sự tỉnh: 2 cơ sở', '- Lưu: VT.'],
      ...['Chặn bảo mật\nChờ <mở> cổng', '1/2 camera chưa đạt kỹ thuật'],
    ])
      expect(texts).toContain(text)
  })

  it('says in words when there is nobody, and where it looked', () => {
    const nobody = docOf({ scope: { ...ALL, authority: 'HUYEN' } })
    expect([nobody.body, nobody.annexes]).toEqual([
      [{ type: 'paragraph', text: 'Không có cơ sở nào cần đôn đốc.' }],
      [],
    ])
    expect(docOf({}, true).body[0]).toMatchObject({
      text: 'Số liệu mẫu của bản trình diễn, không phải cơ sở thật.',
    })
    const unknown = docOf({ scope: { ...ALL, province: '?', authority: '?' } })
    expect(unknown.body[0]).toMatchObject({
      text: expect.stringContaining('phạm vi chưa rõ cơ quan quản lý, chưa rõ tỉnh có 1/1 cơ sở'),
    })
    const some = docOf({ scope: { ...ALL, province: '52', district: '540' }, language: 'en' })
    expect(some.body[0]).toMatchObject({
      text: expect.stringContaining('in Quy Nhơn City, Bình Định, 2 of 3'),
    })
  })
})
