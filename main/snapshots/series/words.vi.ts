import type { SheetWords } from './words'

export const vi: SheetWords = {
  title: 'Bảng ảnh theo thời gian',
  every: (minutes) => `Mỗi ${minutes} phút một ảnh`,
  period: (from, to) => `Từ ${from} đến ${to}`,
  counts: (taken, missed) => `${taken} ảnh, ${missed} lần không chụp được`,
  by: (operator) => `Người lập: ${operator}`,
  missed: 'Không chụp được',
  notAsked: (count) => `${count} lần liên tiếp không chụp`,
  page: (page, pages) => `Trang ${page}/${pages}`,
  reasons: {
    'not-running': 'Vọng Gác không chạy vào lúc này',
    'not-found': 'camera đã bị xóa khỏi danh sách',
    disabled: 'camera đang tắt trong danh sách',
    'bad-credentials': 'sai tài khoản hoặc mật khẩu',
    forbidden: 'camera không cho xem',
    'connection-refused': 'camera từ chối kết nối',
    'host-unknown': 'không tìm thấy tên máy',
    'no-route': 'không có đường mạng tới camera',
    'no-answer': 'camera không trả lời',
    'no-picture': 'camera không gửi hình',
    'ffmpeg-missing': 'máy chưa có ffmpeg',
    'disk-full': 'ổ đĩa đầy',
  },
  otherwise: 'không lấy được hình từ camera',
}
