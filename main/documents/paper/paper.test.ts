import { expect, it } from 'vitest'
import { toPaper } from '..'
import { sample } from '../testing/sample'

it('says what the file for Word says, in the same order, as text', () => {
  const { html } = toPaper(sample())
  const order = [
    ...['BẢN NHÁP', 'UBND TỈNH BÌNH ĐỊNH', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'CỘNG HÒA XÃ HỘI'],
    ...['/BC-STTTT', 'BÁO CÁO', 'Kính gửi:', '- Sở Y tế.', 'I. TÌNH HÌNH LẮP ĐẶT'],
    ...['Đã lắp &lt; 50 % &amp; còn lại', '- Chặn bảo mật.', '<thead>', 'Cơ sở số 60'],
    ...['Kính báo cáo./.', 'Nơi nhận:', 'PHÓ GIÁM ĐỐC', 'DANH SÁCH CƠ SỞ'],
  ]
  const body = html.slice(html.indexOf('<body>'))
  const places = order.map((text) => body.indexOf(text))
  expect(places).not.toContain(-1)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  expect(html).not.toMatch(/undefined|null|false|\[object/)
})

it('has its number in the margin, where only pages after the first have one', () => {
  const { html, header } = toPaper(sample())
  expect(html).toContain('@page :first { margin-top: 0 }')
  expect(header).toMatch(/height: 100%; overflow: hidden.*class="pageNumber".*BẢN NHÁP/s)
  const final = toPaper(sample({ draft: false }))
  expect(final.html + final.header).not.toContain('BẢN NHÁP')
})

it('is no draft’s markup, whatever is typed', () => {
  const { html } = toPaper(sample({ about: '<img src=x onerror=1>', recipients: ['"><b>'] }))
  expect(html).not.toMatch(/<img|<b>/)
})
