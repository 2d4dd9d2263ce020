import { type ReportWords, secondsOff } from './words'

export const vi: ReportWords = {
  title: 'PHIẾU BẰNG CHỨNG HÌNH ẢNH',
  bookmark: 'Mã đánh dấu',
  unsorted: 'Chưa phân loại',
  facts: {
    facility: 'Cơ sở',
    camera: 'Camera',
    place: 'Vị trí',
    time: 'Thời điểm',
    kind: 'Loại vi phạm',
    subject: 'Đối tượng',
    people: 'Số người',
    operator: 'Người ghi nhận',
    owner: 'Người theo dõi',
    due: 'Hạn xử lý',
    note: 'Ghi chú',
    tags: 'Nhãn',
  },
  ppe: 'Phương tiện phòng hộ cá nhân',
  states: {
    new: 'Mới',
    reported: 'Đã báo cơ sở',
    fixing: 'Đang khắc phục',
    fixed: 'Đã khắc phục',
    referred: 'Chuyển xử lý',
  },
  history: {
    title: 'Quá trình xử lý',
    none: 'Chưa có bước xử lý nào được ghi.',
    told: 'báo cho',
    way: 'bằng',
    earlier: (count) => `… và ${count} bước trước đó, ghi đủ trong manifest.json`,
  },
  stills: {
    none: 'Không có ảnh của thời điểm này.',
    more: (count) => `và ${count} ảnh khác trong thư mục renditions`,
    lacking: 'Ảnh dưới đây chưa được che mặt hoặc ghi chú thích: máy lập gói thiếu ffmpeg phù hợp.',
  },
  originals: {
    title: 'Tệp gốc và mã băm SHA-256',
    more: (count) => `… và ${count} tệp khác, xem SHA256SUMS`,
    missing: 'Không có tệp gốc nào.',
    withheld: (count) =>
      `${count} tệp trong số này giữ tại trạm, không kèm trong gói: camera có vùng riêng tư phải che.`,
  },
  clock: (offsetMs, against) =>
    offsetMs === null
      ? 'Giờ theo đồng hồ của trạm (UTC+7), chưa được đối chiếu với nguồn giờ chuẩn.'
      : `Giờ theo đồng hồ của trạm (UTC+7), lệch ${offsetMs} ms so với ${against}.`,
  cameraClock: (code, known) =>
    known
      ? `Đồng hồ camera ${code} ${known.offsetMs < 0 ? 'chậm' : 'nhanh'} ${secondsOff(known).replace('.', ',')} giây so với trạm, đo lúc ${known.at} (${known.source === 'onvif' ? 'ONVIF' : 'RTSP'}).`
      : `Đồng hồ camera ${code}: chưa đo được độ lệch so với trạm.`,
  moreClocks: (count) => `Đồng hồ của ${count} camera khác: xem manifest.json.`,
  station: 'Trạm',
  exported: (by, at) => `Lập lúc ${at}, người lập: ${by || '(không rõ)'}.`,
  fingerprint: 'Dấu vân tay khóa ký của trạm',
  check: 'Cách kiểm tra các tệp và chữ ký: xem README.txt trong gói.',
  page: (number, of) => `Trang ${number}/${of}`,
}
