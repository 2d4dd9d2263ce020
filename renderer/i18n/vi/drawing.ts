export const drawing = {
  open: 'Vẽ lên hình',
  tools: 'Công cụ vẽ',
  tool: { arrow: 'Mũi tên', box: 'Khung', blur: 'Làm mờ' },
  delete: 'Xóa',
  redo: 'Làm lại',
  save: 'Giữ hình vẽ',
  hint: 'Kéo chuột để vẽ; hoặc phím cách để đặt, mũi tên để dời, Shift và mũi tên để đổi cỡ, Tab để chọn hình khác. Hình gốc không đổi.',
  coming: 'Đang lấy hình…',
  none: 'Không có hình để vẽ lên.',
}
