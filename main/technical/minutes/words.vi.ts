import type { MinutesTexts } from './words'

export const vi: MinutesTexts = {
  kind: 'Biên bản',
  about: (facility) => `Kiểm tra kỹ thuật camera giám sát tại ${facility}`,
  everywhere: 'các cơ sở cách ly tập trung',
  parts: {
    where: 'I. Thời gian, địa điểm, thành phần',
    standard: 'II. Tiêu chuẩn áp dụng',
    found: 'III. Kết quả kiểm tra',
    mend: 'IV. Nội dung cần khắc phục',
  },
  when: (from, to) =>
    from === to ? `Thời gian đo: ${from}.` : `Thời gian đo: từ ${from} đến ${to}.`,
  place: (facility, address) => `Địa điểm: ${[facility, address].filter(Boolean).join(', ')}.`,
  who: (operators) => `Người thực hiện đo: ${operators || '…………………………'}.`,
  there: 'Đại diện cơ sở: ………………………… Chức vụ: ……………………',
  how: 'Các số liệu do phần mềm Vọng Gác đo trực tiếp trên luồng hình của từng camera. Nội dung ghi “chưa đo” không được tính là đạt.',
  standardNote:
    'Tiêu chuẩn dưới đây do đơn vị kiểm tra lựa chọn, không phải quy định chính thức về thông số kỹ thuật.',
  criterion: 'Nội dung',
  required: 'Yêu cầu',
  counts: (total, { fit, unfit, unknown }) =>
    `Đã kiểm tra ${total} camera: ${fit} đạt, ${unfit} không đạt, ${unknown} chưa đủ số liệu để kết luận.`,
  columns: {
    number: 'TT',
    camera: 'Camera',
    at: 'Đo lúc',
    verdict: 'Kết luận',
    why: 'Nội dung không đạt, chưa đo',
  },
  verdicts: { fit: 'Đạt', unfit: 'Không đạt', unknown: 'Chưa đủ số liệu' },
  results: { pass: 'Đạt', fail: 'Không đạt', open: 'Chưa đo' },
  fault: (name, measured) => `${name}: ${measured}`,
  open: (name) => `${name}: chưa đo`,
  nothing: '',
  mendColumn: 'Cách khắc phục',
  allRight: 'Không có nội dung cần khắc phục.',
  annex: { title: 'Phụ lục', about: 'Số liệu đo của từng camera' },
  measured: 'Đo được',
  result: 'Kết quả',
  signatures: { facility: 'Đại diện cơ sở', note: '(Ký, ghi rõ họ tên)' },
}
