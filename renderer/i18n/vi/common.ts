export const common = {
  product: 'Vọng Gác',
  cancel: 'Hủy',
  undo: 'Hoàn tác',
  unplaced: 'Chưa xếp',
  duration: {
    seconds: '{{n}} giây',
    minutes: '{{n}} phút',
    hours: '{{n}} giờ',
    hoursMinutes: '{{n}} giờ {{m}} phút',
    days: '{{n}} ngày',
    daysHours: '{{n}} ngày {{m}} giờ',
  },
  notDone: {
    title: 'Không thực hiện được',
    text: 'Thao tác bị từ chối. Hãy thử lại; nếu vẫn không được, mở nhật ký để xem chi tiết.',
    reasons: {
      'ffmpeg-not-usable':
        'Tệp này không phải là ffmpeg chạy được. Kiểm tra lại đường dẫn, hoặc để trống để chương trình tự tìm.',
      'disk-full': 'Ổ đĩa đã đầy nên chưa lưu được; không có gì bị mất. Hãy dọn bớt rồi làm lại.',
      'not-writable':
        'Không ghi được vào thư mục dữ liệu. Kiểm tra quyền ghi của thư mục rồi làm lại.',
      'too-many-windows': 'Đã mở số cửa sổ tối đa. Hãy đóng bớt một cửa sổ rồi mở lại.',
      'no-such-camera': 'Camera này không còn trong danh sách.',
      'nothing-to-undo': 'Không còn thao tác nào để hoàn tác.',
      'logs-not-opened':
        'Không mở được thư mục nhật ký. Thư mục nằm trong hồ sơ của chương trình, mục logs.',
    },
  },
}
