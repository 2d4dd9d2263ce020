import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx, toPaper } from '..'
import type { Doc } from '../doc'
import { paragraphWith, partsOf, textsIn } from '../testing/read-docx'
import { sample } from '../testing/sample'

const read = async (changes: Partial<Doc> = {}) => partsOf(await toDocx(sample(changes)))

let parts: Record<string, string>
let xml: string
beforeAll(async () => {
  parts = await read()
  xml = parts['word/document.xml'] ?? ''
})

const headers = (all: Record<string, string>) => {
  const rels = Object.fromEntries(
    [...(all['word/_rels/document.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g)].map(
      ([one]) => [/Id="([^"]+)"/.exec(one)?.[1], /Target="([^"]+)"/.exec(one)?.[1]],
    ),
  )
  const references = (all['word/document.xml'] ?? '').matchAll(
    /<w:headerReference w:type="(\w+)" r:id="(\w+)"\/>/g,
  )
  return [...references].map(([, type, id = '']) => ({
    type,
    xml: all[`word/${rels[id]?.replace('/word/', '')}`] ?? '',
  }))
}

describe('the sheet', () => {
  it('is A4 with the margins of the decree, the annex across', () => {
    // 20 mm = 1134 twentieths of a point, 30 mm = 1701; 210 × 297 mm.
    const margins = 'w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"'
    const sizes = [...xml.matchAll(/<w:pgSz ([^/]*)\/>/g)].map(([, size]) => size)
    expect(sizes).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    ])
    expect(xml.split(margins)).toHaveLength(3)
  })

  it('is numbered at the top in the middle, but not the first page', () => {
    const [first, others, annex] = [...headers(parts)].sort((a, b) =>
      (b.type ?? '').localeCompare(a.type ?? ''),
    )
    expect([first?.type, others?.type, annex?.type]).toEqual(['first', 'default', 'default'])
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1)
    expect(first?.xml).not.toContain('PAGE')
    for (const { xml: header = '' } of [others, annex].flatMap((each) => each ?? []))
      expect(header).toMatch(
        /<w:jc w:val="center"\/>.*<w:sz w:val="26"\/>.*<w:instrText[^>]*>PAGE</s,
      )
  })

  it('is set in Times New Roman and read as Vietnamese', () => {
    const styles = parts['word/styles.xml'] ?? ''
    expect(styles).toMatch(/w:rFonts [^>]*w:ascii="Times New Roman"[^>]*w:hAnsi="Times New Roman"/)
    expect(styles).toContain('<w:lang w:val="vi-VN"')
    expect(xml).not.toContain('w:rFonts')
  })
})

describe('the parts', () => {
  it('stand in the order of the decree', () => {
    const order = [
      ...['UBND TỈNH BÌNH ĐỊNH', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ...['Số: /BC-STTTT', 'Bình Định, ngày tháng năm 2021'],
      ...['BÁO CÁO', 'Về việc lắp đặt, kết nối camera'],
      ...['Kính gửi:', '- Ủy ban nhân dân tỉnh;', '- Sở Y tế.'],
      ...['I. TÌNH HÌNH LẮP ĐẶT', '1. Cơ sở dân sự', 'a) Kết quả', 'Đã lắp < 50 % & còn lại'],
      ...[
        '- Thiếu camera;',
        '- Chặn bảo mật.',
        'Cơ sở',
        'Sở Y tế',
        'Cơ sở số 60',
        'Kính báo cáo./.',
      ],
      ...['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
      ...['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn A'],
      ...['Phụ lục', 'DANH SÁCH CƠ SỞ'],
    ]
    // Blanks for the clerk are wider than a space.
    const texts = textsIn(xml).map((text) => text.replace(/\s+/g, ' '))
    const places = order.map((text) => texts.indexOf(text))
    expect(places).not.toContain(-1)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  // Half points, as Word counts them.
  it.each([
    ['UBND TỈNH BÌNH ĐỊNH', 24, false, false],
    ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 24, true, false],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, true, false],
    ['Độc lập - Tự do - Hạnh phúc', 26, true, false],
    ['BÁO CÁO', 28, true, false],
    ['Về việc lắp đặt, kết nối camera', 28, true, false],
    ['I. TÌNH HÌNH LẮP ĐẶT', 28, true, false],
    ['a) Kết quả', 28, false, false],
    ['Nơi nhận:', 24, true, true],
    ['- Như trên;', 22, false, false],
    ['PHÓ GIÁM ĐỐC', 28, true, false],
    ['Nguyễn Văn A', 28, true, false],
  ])('%s: %d half points, bold %s, italic %s', (text, size, bold, italic) => {
    const paragraph = paragraphWith(xml, text)
    expect(/<w:sz w:val="(\d+)"/.exec(paragraph)?.[1]).toBe(String(size))
    expect([paragraph.includes('<w:b/>'), paragraph.includes('<w:i/>')]).toEqual([bold, italic])
  })

  it('a paragraph is justified, indented by 1.27 cm, 6 pt from the next', () => {
    const paragraph = paragraphWith(xml, 'Đã lắp &lt; 50 % &amp; còn lại')
    expect(paragraph).toContain('<w:jc w:val="both"/>')
    expect(paragraph).toContain('w:firstLine="720"')
    expect(paragraph).toMatch(/<w:spacing [^>]*w:after="120"/)
  })

  it('a table repeats its head on every page, and cuts no row', () => {
    const table = xml.slice(xml.indexOf('<w:tblHeader/>') - 200)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(textsIn(table).slice(0, 3)).toEqual(['TT', 'Cơ sở', 'Số camera'])
    expect(xml).toContain('<w:gridSpan w:val="3"/>')
    const rows = xml.match(/<w:tr>/g)?.length
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? -1)
  })
})

describe('a document', () => {
  it('says on each page that it is a draft until it is final', async () => {
    for (const { xml: header } of headers(parts)) expect(header).toContain('BẢN NHÁP')
    const final = await read({ draft: false })
    expect(Object.values(final).join()).not.toContain('BẢN NHÁP')
  })

  it('pads days below 10 and the first two months, and fills in a number', async () => {
    const head = sample().head
    const texts = async (number: string, month: number, day: number) => {
      const date = { year: 2021, month, day }
      return textsIn((await read({ head: { ...head, number, date } }))['word/document.xml'] ?? '')
    }
    expect(await texts('45', 2, 5)).toContain('Bình Định, ngày 05 tháng 02 năm 2021')
    expect(await texts('45', 3, 12)).toContain('Bình Định, ngày 12 tháng 3 năm 2021')
    expect(await texts('45', 10, 10)).toContain('Số: 45/BC-STTTT')
  })

  it('sends no copy to “those above” when it names nobody above', async () => {
    const copies = async (to: string[]) => {
      const recipients = ['- Như trên;', 'Lưu: VT']
      const doc = sample({ to, recipients, annexes: [] })
      const texts = textsIn(partsOf(await toDocx(doc))['word/document.xml'] ?? '')
      const { html } = toPaper(doc)
      expect(html.includes('Như trên')).toBe(texts.includes('- Như trên;'))
      return texts.slice(texts.indexOf('Nơi nhận:') + 1).filter((text) => text.startsWith('- '))
    }
    expect(await copies(['Sở Y tế'])).toEqual(['- Như trên;', '- Lưu: VT.'])
    expect(await copies([])).toEqual(['- Lưu: VT.'])
  })

  it('is opened whatever was pasted into it', async () => {
    const odd = 'Sở\u000bY tế\u0000 \u0008 \ufffe & <"> \ud800 hết'
    const all = await read({
      ...{ about: odd, recipients: [odd], head: { ...sample().head, issuer: odd, parent: odd } },
      body: [
        { type: 'table', table: { columns: [{ title: odd, width: 1 }], rows: [{ group: odd }] } },
      ],
    })
    for (const part of Object.values(all))
      expect(part).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u)
    expect(textsIn(all['word/document.xml'] ?? '')).toContainEqual(
      expect.stringMatching(/^Sở Y tế .* & <"> .* hết$/),
    )
  })

  it('is signed by two beside each other', async () => {
    const one = { role: '', title: 'Đại diện cơ sở', name: '', note: '(Ký, ghi rõ họ tên)' }
    const two = { ...one, title: 'Người kiểm tra', name: 'Trần B' }
    const signed = await read({ signatures: [one, two], recipients: [], annexes: [] })
    const last = (signed['word/document.xml'] ?? '').split('<w:tbl>').at(-1) ?? ''
    expect(textsIn(last).filter(Boolean)).toEqual([
      ...[
        'ĐẠI DIỆN CƠ SỞ',
        '(Ký, ghi rõ họ tên)',
        'NGƯỜI KIỂM TRA',
        '(Ký, ghi rõ họ tên)',
        'Trần B',
      ],
    ])
    expect(last.match(/<w:tr>/g)).toHaveLength(1)
  })
})
