import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { partsOf } from '../documents/testing'
import type { ReportDeps } from './make'
import { bytesOf, linesIn, made, NO_TEXTS, opened, sheetsOf, TestDesk } from './testing/desk'
import { at } from './testing/province'

let station: TestDesk
const open = (over: Partial<ReportDeps> = {}) => station.open(over)
beforeEach(async () => {
  station = await TestDesk.make()
})
afterEach(() => station.end())

describe('a report of a day', () => {
  it('has its parts in the order of the decree, and the figures counted by hand', async () => {
    const desk = await open()
    const id = await made(desk)
    await desk.change(id, { to: ['Ủy ban nhân dân tỉnh'] })
    const texts = await linesIn(desk, id)
    const order = [
      ...['UBND TỈNH BÌNH ĐỊNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: /BC-STTTT', 'BÁO CÁO'],
      'Kết quả giám sát các cơ sở cách ly tập trung ngày 22/11/2026',
      'Kính gửi: Ủy ban nhân dân tỉnh',
      'I. TÌNH HÌNH LẮP ĐẶT, KẾT NỐI',
      // A and C of A, B, C, D; the deadline of B has passed.
      'Tính đến 08:00 23/11/2026, trên địa bàn có 4 cơ sở cách ly tập trung: 2 cơ sở đã kết nối camera giám sát (đạt 50%), 2 cơ sở chưa kết nối, trong đó 1 cơ sở đã quá thời hạn.',
      'Số camera đã đăng ký: 3.',
      ...['- Sở Y tế: 1/2 cơ sở đã kết nối;', '- Bộ Chỉ huy Quân sự tỉnh: 1/2 cơ sở đã kết nối.'],
      'II. KẾT QUẢ GIÁM SÁT',
      ...['1. Tình hình chung', 'Trong kỳ ghi nhận 4 vụ vi phạm tại 2 cơ sở.'],
      'So với kỳ trước (1 vụ vi phạm) tăng 3 vụ vi phạm.',
      'Ngoài ra có 1 đánh dấu chưa phân loại, không tính vào số liệu của báo cáo này.',
      ...['2. Theo đối tượng', '- Người cách ly: 3 vụ;', '- Lễ tân: 1 vụ.'],
      ...['3. Theo cơ sở, địa bàn', '- Cơ sở A: 3 vụ;', '- Cơ sở C: 1 vụ.', '- TP Quy Nhơn: 4 vụ.'],
      ...['4. Biện pháp đã thực hiện', 'Đã thông báo, nhắc nhở tới cơ sở 2/4 vụ.'],
      'Đã khắc phục 1 vụ; chuyển cơ quan có thẩm quyền xử lý 1 vụ; đang theo dõi 2 vụ.',
      ...['5. Công tác trực giám sát', 'Trong kỳ đã theo dõi trên màn hình 2/3 camera đang bật.'],
      'Có 3 ca trực, 2 ca đã ký giao nhận.',
      'Kiểm tra sự có mặt của người trực 5 lượt, 1 lượt không có xác nhận.',
      'III. SỰ CỐ KỸ THUẬT, THỜI GIAN MẤT KẾT NỐI',
      // 60 minutes of A after midnight, 45 of C before the next.
      'Trong kỳ xảy ra 2 sự cố mất kết nối, tổng thời gian 1 giờ 45 phút, sự cố dài nhất 1 giờ.',
      'So với kỳ trước (1 sự cố) tăng 1 sự cố.',
      'Đến cuối kỳ còn 1 sự cố chưa được khôi phục; 1 sự cố chưa có người tiếp nhận.',
      ...['- Mất điện: 1 sự cố, 1 giờ;', '- Đường truyền: 1 sự cố, 45 phút.'],
      // 56 of 68 hours; 4 of 72 are not known.
      'Tỷ lệ thời gian camera hoạt động: 82,4% (tính theo thời gian của từng camera; không tính thời gian bảo trì theo kế hoạch và thời gian không có số liệu).',
      'Thời gian không có số liệu (trạm giám sát không hoạt động): 5,6% tổng thời gian.',
      ...['IV. KHÓ KHĂN, VƯỚNG MẮC', '[Chưa nhập nội dung]', 'V. ĐỀ XUẤT, KIẾN NGHỊ'],
      'Đề nghị xem xét, xử lý 3 cơ sở; căn cứ đối với từng cơ sở nêu tại Phụ lục IV.',
      'Trên đây là báo cáo kết quả giám sát, Sở Thông tin và Truyền thông kính báo cáo./.',
      ...['Nơi nhận:', '- Như trên;', 'GIÁM ĐỐC'],
      ...['Phụ lục I', 'TÌNH HÌNH KẾT NỐI CỦA CÁC CƠ SỞ', '1. Kết nối theo cơ quan quản lý'],
      ...['Phụ lục II', 'SỰ CỐ MẤT KẾT NỐI', 'Đã gọi 0256 <123>'],
      ...['Phụ lục III', 'VI PHẠM GHI NHẬN TRONG KỲ', '4. Vi phạm theo địa bàn'],
      ...['Phụ lục IV', 'DANH SÁCH CƠ SỞ ĐỀ NGHỊ XỬ LÝ'],
    ]
    let from = 0
    for (const text of order) {
      const found = texts.indexOf(text, from)
      expect([text, found >= from]).toEqual([text, true])
      from = found + 1
    }
  })

  it('is set as the decree wants: margins, font, number of the page', async () => {
    const desk = await open()
    const parts = partsOf(await bytesOf(desk, await made(desk), 'docx'))
    const xml = parts['word/document.xml'] ?? ''
    expect(xml.split('w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"')).toHaveLength(6)
    expect(xml.match(/w:orient="portrait"/g)).toHaveLength(1)
    expect(parts['word/styles.xml']).toMatch(/w:ascii="Times New Roman"/)
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1)
    expect(Object.values(parts).join()).toContain('BẢN NHÁP')
  })

  it('says on what grounds each facility is proposed, and lets people have the last word', async () => {
    const desk = await open()
    const id = await made(desk)
    const grounds = async () =>
      (await opened(desk, id)).proposals.map(({ code, grounds: all, own, dropped }) =>
        [code, all.join(' '), own, dropped].join('|'),
      )
    expect(await grounds()).toEqual([
      // 36 of 48 hours are 75 %, below 90; three violations.
      'A|uptime violations||false',
      'B|unconnected overdue||false',
      'D|uncooperative||false',
    ])
    await desk.change(id, {
      ...{ dropped: ['B'], own: [{ facility: 'C', text: 'Không cho kiểm tra' }] },
      limits: { percent: 75, violations: 4 },
    })
    expect(await grounds()).toEqual([
      ...['B|unconnected overdue||true', 'C|||Không', 'D|uncooperative||false'].map((each) =>
        each === 'C|||Không' ? 'C||Không cho kiểm tra|false' : each,
      ),
    ])
    const texts = await linesIn(desk, id)
    expect(texts).toContain('- Không phối hợp lắp đặt, kết nối: Từ chối <2 lần>')
    expect(texts).toContain('- Không cho kiểm tra')
    expect(texts.join()).not.toContain('Quá thời hạn kết nối')
  })

  it('becomes a workbook of the same tables, counts as numbers', async () => {
    const desk = await open()
    const rows = sheetsOf(await bytesOf(desk, await made(desk), 'xlsx'))
    expect(rows['Vi phạm theo cơ sở']?.slice(1)).toEqual([
      [1, 'Cơ sở A', 3, 0, 2, 1, 1, 1],
      [2, 'Cơ sở C', 1, 0, 0, 1, 0, 0],
      [null, 'Tổng số', 4, 0, 2, 2, 1, 1],
    ])
    // Hours as parts of a day.
    expect(rows['Sự cố theo cơ sở']?.at(-1)?.[3]).toBeCloseTo(105 / 1440, 9)
    expect(Object.keys(rows)).toHaveLength(12)
  })
})

describe('a draft', () => {
  it('begins with the texts of the last one, and can be thrown away and had back', async () => {
    const desk = await open()
    const first = await made(desk)
    await desk.change(first, {
      texts: { ...NO_TEXTS, difficulties: 'Thiếu người' },
      to: ['Sở Y tế'],
    })
    const second = await made(await open())
    const { entry } = (await opened(await open(), second)).report
    expect([entry.texts.difficulties, entry.to]).toEqual(['Thiếu người', ['Sở Y tế']])
    const again = await open()
    await again.remove(first, true)
    expect((await again.list()).map(({ id }) => id)).toEqual([second])
    await again.remove(first, false)
    expect(await again.list()).toHaveLength(2)
  })

  it('is of the calendar, and of nothing in the demo', async () => {
    const desk = await open()
    for (const [kind, from, to] of [
      ['week', at('16T00:00'), at('23T00:00')],
      ['month', at('01T00:00'), Date.parse('2026-12-01T00:00:00+07:00')],
    ] as const) {
      const id = await desk.create({ kind, from: at('22T15:00'), to: 0, language: 'vi' })
      if (!id.ok) throw new Error(id.reason)
      expect((await opened(desk, id.value)).report).toMatchObject({ from, to })
    }
    const none = { kind: 'period' as const, from: 5, to: 5, language: 'vi' as const }
    expect(await desk.create(none)).toMatchObject({ reason: 'bad-period' })
    const demo = await open({ demo: () => true })
    expect(await demo.create({ ...none, to: 9 })).toMatchObject({ reason: 'demo' })
  })

  it('whose file cannot be read is in the list, and says so', async () => {
    const desk = await open()
    const id = await made(desk)
    await desk.settled()
    await writeFile(join(station.dir, 'reports', id, 'report.json'), '{')
    const [row] = await (await open()).list()
    expect(row).toMatchObject({ id, damaged: true })
  })
})
