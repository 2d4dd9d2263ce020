import type { Doc } from '../doc'

/** Something of everything. */
export const sample = (changes: Partial<Doc> = {}): Doc => ({
  ...{ language: 'vi', draft: true, kind: 'Báo cáo', about: 'Về việc lắp đặt, kết nối camera' },
  head: {
    ...{ parent: 'UBND tỉnh Bình Định', issuer: 'Sở Thông tin và Truyền thông' },
    ...{ number: '', symbol: 'BC-STTTT', place: 'Bình Định' },
    date: { year: 2021, month: null, day: null },
  },
  to: ['Ủy ban nhân dân tỉnh', 'Sở Y tế;'],
  body: [
    { type: 'heading', level: 1, text: 'I. Tình hình lắp đặt' },
    { type: 'heading', level: 2, text: '1. Cơ sở dân sự' },
    { type: 'heading', level: 3, text: 'a) Kết quả' },
    { type: 'paragraph', text: 'Đã lắp < 50 % & còn lại' },
    { type: 'list', items: ['Thiếu camera', 'Chặn bảo mật'] },
    {
      type: 'table',
      table: {
        columns: [
          { title: 'TT', width: 1, align: 'center' },
          { title: 'Cơ sở', width: 5 },
          { title: 'Số camera', width: 2, align: 'right' },
        ],
        rows: [
          { group: 'Sở Y tế' },
          ...Array.from({ length: 60 }, (_, i) => ({
            cells: [`${i + 1}`, `Cơ sở số ${i + 1}`, `${(i % 9) + 4}`],
          })),
          { cells: ['', 'Tổng số', '480'], bold: true },
        ],
      },
    },
    { type: 'paragraph', text: 'Kính báo cáo.' },
  ],
  signatures: [{ role: 'KT. Giám đốc', title: 'Phó Giám đốc', name: 'Nguyễn Văn A' }],
  recipients: ['Như trên', '- Lưu: VT.'],
  annexes: [
    {
      ...{ title: 'Phụ lục', about: 'Danh sách cơ sở', landscape: true },
      body: [{ type: 'table', table: { columns: [{ title: 'TT', width: 1 }], rows: [] } }],
    },
  ],
  ...changes,
})
