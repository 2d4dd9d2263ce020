/** How the last minutes of every camera are kept. */
export const recording = {
  states: { starting: 'đang chuẩn bị', recording: 'đang ghi', failed: 'không ghi được' },
  reasons: {
    'disk-full': 'Ổ đĩa đã đầy: hãy dọn bớt',
    'folder-gone': 'Không thấy thư mục: kiểm tra ổ đĩa',
    'read-only': 'Thư mục chỉ cho đọc: kiểm tra quyền ghi',
    'not-writable': 'Không ghi được: kiểm tra quyền ghi của thư mục',
    'no-response': 'Ổ đĩa không trả lời: kiểm tra ổ đĩa',
    'too-slow': 'Ổ đĩa ghi không kịp: dùng ổ nhanh hơn hoặc bớt camera',
    'over-budget': 'Hết chỗ vì đánh dấu đang giữ: tăng dung lượng',
  },
}
