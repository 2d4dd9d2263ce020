export const common = {
  product: 'Vọng Gác',
  close: 'Đóng',
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
      'nothing-missed': 'Đã có người ghi nhận ở cửa sổ khác; không cần làm gì thêm.',
      'outage-gone':
        'Sự cố này đã kết thúc từ lâu hoặc đã gộp vào sự cố khác. Hãy xem lại danh sách sự cố; việc đã qua thì ghi vào sổ giao ca.',
      'ffmpeg-not-usable':
        'Tệp này không phải là ffmpeg chạy được. Kiểm tra lại đường dẫn, hoặc để trống để chương trình tự tìm.',
      'disk-full': 'Ổ đĩa đã đầy nên chưa lưu được; không có gì bị mất. Hãy dọn bớt rồi làm lại.',
      'not-writable':
        'Không ghi được vào thư mục dữ liệu. Kiểm tra quyền ghi của thư mục rồi làm lại.',
      'check-running':
        'Đang có một lần kiểm tra kỹ thuật chạy. Chờ xong hoặc dừng lại rồi làm tiếp.',
      'check-no-camera':
        'Các camera này không còn trong danh sách. Chọn camera khác rồi kiểm tra lại.',
      'check-none': 'Không còn lần kiểm tra nào dở dang.',
      'too-many-windows': 'Đã mở số cửa sổ tối đa. Hãy đóng bớt một cửa sổ rồi mở lại.',
      'tour-name-taken': 'Chưa lưu: đã có lượt tuần tra tên này. Hãy đặt tên khác.',
      'tour-none':
        'Chưa có lượt tuần tra nào. Hãy tạo ở cửa sổ điều khiển: nút Tuần tra, Sửa tuần tra.',
      'tour-gone': 'Lượt tuần tra này không còn nữa. Hãy chọn lượt khác.',
      'too-many-tours': 'Đã có 200 lượt tuần tra. Hãy xóa bớt một lượt rồi thêm.',
      'tour-scenes-in-cell':
        'Cảnh chiếm cả tường nên không chạy được trong một ô. Hãy chọn “Cả tường”.',
      'tour-empty':
        'Lượt tuần tra này chưa có camera nào để xem. Mở “Sửa tuần tra…” để chọn camera khác.',
      'tour-not-running': 'Không có lượt tuần tra nào đang chạy trên màn hình này.',
      'tour-nothing-left': 'Đây là trang cuối cùng còn lại nên không bỏ được.',
      'tour-cell-empty': 'Ô này không có camera của trang để giữ.',
      'tour-undo-expired': 'Không khôi phục được nữa: chương trình đã khởi động lại từ lúc xóa.',
      'no-such-layout': 'Bố cục này vừa bị xóa. Hãy chọn bố cục khác.',
      'no-such-camera': 'Camera này không còn trong danh sách.',
      'show-runs': 'Đang trình chiếu hoặc diễn tập. Kết thúc ở phòng Trình chiếu rồi làm lại.',
      'sign-in': 'Chưa ai đăng nhập. Hãy đăng nhập rồi làm lại.',
      locked: 'Điều khiển đang khóa. Nhập mã PIN để mở khóa rồi làm lại.',
      'no-pin': 'Chưa có mã PIN. Đặt mã PIN trong mục Màn hình rồi khóa lại.',
      'wrong-pin': 'Mã PIN không đúng. Chờ một chút rồi nhập lại.',
      'pin-wait': 'Vừa nhập sai mã PIN. Chờ vài giây rồi nhập lại.',
      'old-pin': 'Nhập mã PIN đang dùng trước khi đổi.',
      'no-display': 'Màn hình này không còn cắm vào máy. Chọn màn hình khác.',
      'no-screen': 'Tường hình này chưa mở. Mở tường hình trong mục Màn hình rồi làm lại.',
      'first-screen': 'Màn hình 1 luôn mở, không đóng được.',
      'bare-window': 'Cửa sổ này chỉ hiện tường của nó. Hãy dùng cửa sổ điều khiển.',
      'cell-lent':
        'Ô này đang do tuần tra hoặc báo động dùng. Xác nhận báo động hoặc dừng lượt tuần tra trước.',
      'cell-empty': 'Ô này chưa có camera. Chọn ô có camera rồi làm lại.',
      'nothing-to-undo': 'Không còn thao tác nào để hoàn tác.',
      'logs-not-opened':
        'Không mở được thư mục nhật ký. Thư mục nằm trong hồ sơ của chương trình, mục logs.',
    },
  },
}
