/** One entry for each kind of notice: what happened, and what to do. */
export const notices = {
  dismiss: 'Đã biết',
  'storage-recovered': {
    title: 'Đã dùng bản lưu gần nhất',
    text: 'Tệp {{file}} bị hỏng nên được cất riêng, không bị ghi đè. Hãy kiểm tra những thay đổi gần đây.',
  },
  /** The same without any good copy to go back to. */
  'storage-lost': {
    title: 'Không đọc được dữ liệu đã lưu',
    text: 'Tệp {{file}} bị hỏng và không còn bản lưu nào dùng được, nên bắt đầu lại từ trống. Tệp hỏng được cất riêng trong thư mục dữ liệu; hãy báo người quản trị.',
  },
  'storage-newer': {
    title: 'Dữ liệu của phiên bản mới hơn',
    text: 'Tệp {{file}} do phiên bản mới hơn ghi nên được cất riêng, nguyên vẹn, thành {{setAside}}. Hãy cập nhật Vọng Gác rồi đổi lại tên tệp.',
  },
  'storage-write': {
    title: 'Không lưu được thay đổi',
    text: 'Không ghi được tệp {{file}}. Kiểm tra dung lượng đĩa và quyền ghi của thư mục dữ liệu.',
  },
  'secrets-keyfile': {
    title: 'Mật khẩu được mã hóa bằng tệp khóa',
    text: 'Máy này không có kho khóa của hệ điều hành. Chỉ người dùng này đọc được tệp khóa; đừng sao chép thư mục dữ liệu cho người khác.',
  },
  'secrets-lost': {
    title: 'Không mở được mật khẩu đã lưu',
    text: 'Khóa mã hóa đã đổi hoặc mất. Hãy nhập lại mật khẩu của camera: {{cameras}}.',
  },
  'secrets-key': {
    title: 'Không dùng được tệp khóa',
    text: 'Tệp secrets.key trong thư mục dữ liệu hỏng hoặc không đọc được. Khôi phục tệp từ bản sao; nếu không có, cất tệp đó đi, mở lại Vọng Gác và nhập lại mật khẩu.',
  },
  'ffmpeg-missing': {
    title: 'Chưa có ffmpeg, camera không mở được',
    text: 'Cài ffmpeg (Debian: apt install ffmpeg) hoặc chỉ đường dẫn tới ffmpeg trong Cài đặt.',
  },
  'window-unstable': {
    title: 'Cửa sổ liên tục phải mở lại',
    text: 'Phần hiển thị gặp lỗi nhiều lần trong mười phút. Hãy giảm số ô trên tường; nếu vẫn lặp lại, mở Sức khỏe hệ thống, sao chép báo cáo và gửi cho người quản trị cùng nhật ký.',
  },
  'window-crashed': {
    title: 'Cửa sổ đã tự mở lại',
    text: 'Phần hiển thị gặp lỗi và đã mở lại; không mất dữ liệu. Nếu lặp lại, mở nhật ký và gửi cho người quản trị.',
  },
  'recording-failed': {
    title: 'Không giữ được những phút vừa qua',
    text: 'Không ghi được hình vào đĩa, nên đánh dấu lúc này có thể thiếu đoạn trước đó. Kiểm tra dung lượng đĩa và quyền ghi của thư mục dữ liệu; Vọng Gác tự ghi lại khi được.',
  },
  'recording-short': {
    title: 'Bộ nhớ đệm không đủ chỗ',
    text: 'Đang giữ được ít giây trước lúc đánh dấu hơn mức đã đặt. Mở Cài đặt, mục Dung lượng bộ nhớ đệm: tăng dung lượng, dọn bớt ổ đĩa hoặc bớt thời gian giữ.',
  },
  'bookmarks-damaged': {
    title: 'Có đánh dấu không đọc được',
    text: 'Một phần sổ đánh dấu bị hỏng hoặc không đọc được. Phần còn lại vẫn dùng được, phần hỏng được giữ nguyên; hãy mở nhật ký và báo người quản trị.',
  },
  'screen-lost': {
    title: 'Một màn hình đã mất',
    text: 'Màn hình {{screen}} đang chờ {{display}}. Tường của nó vẫn được giữ. Kiểm tra dây và nguồn; cắm lại là hiện như cũ.',
  },
  'show-muted': {
    title: 'Đang trình chiếu, máy không phát tiếng',
    text: 'Cảnh báo vẫn hiện trên máy này nhưng không có tiếng cho đến khi kết thúc trình chiếu.',
  },
  'privacy-damaged': {
    title: 'Vùng riêng tư có thể đã mất',
    text: 'Tệp {{file}} không đọc được nên được cất riêng; trạm dùng bản lưu cũ hơn, hoặc bắt đầu lại từ trống. Trước khi trình chiếu hay đưa hình ra ngoài, hãy mở từng camera có vùng riêng tư để xem vùng còn đủ không.',
  },
  'show-interrupted': {
    title: 'Buổi trình chiếu bị dừng giữa chừng',
    text: '“{{name}}” đang ở bước {{step}} thì máy tắt. Để trình chiếu tiếp: mở phòng Trình chiếu, chọn chương trình này, chọn bước {{step}} rồi trình chiếu từ bước đó.',
  },
  'snapshots-waiting': {
    title: 'Ảnh chụp chưa ghi được vào thư mục',
    text: 'Không ghi được vào {{folder}}. Ảnh đã chụp được giữ trong máy và tự ghi khi thư mục dùng lại được. Kiểm tra dung lượng, quyền ghi và kết nối của thư mục, hoặc chọn thư mục khác trong mục Ảnh chụp.',
  },
  'custody-waiting': {
    title: 'Nhật ký bằng chứng chưa ghi được',
    text: 'Những việc vừa làm với đánh dấu được giữ trong bộ nhớ và tự ghi lại khi được. Đừng tắt phần mềm; kiểm tra dung lượng đĩa và quyền ghi của thư mục dữ liệu.',
  },
  'retention-done': {
    title: 'Đã xóa bằng chứng hết thời hạn lưu',
    text: '{{count}} đánh dấu ({{size}}) đã được liệt kê, ghi vào nhật ký bằng chứng rồi xóa theo quy định trong Cài đặt. Đánh dấu đã khóa vẫn còn.',
  },
  'retention-failed': {
    title: 'Chưa xóa được bằng chứng hết thời hạn lưu',
    text: 'Không ghi được nhật ký hoặc không xóa được tệp. Kiểm tra ổ đĩa và quyền ghi của thư mục dữ liệu; phần mềm tự làm lại sau một giờ.',
  },
  'journal-unsaved': {
    title: 'Chưa ghi được nhật ký kết nối của camera',
    text: 'Các lần mất và có lại kết nối đang giữ trong bộ nhớ và tự ghi khi được; thoát phần mềm lúc này thì mất phần chưa ghi. Kiểm tra dung lượng đĩa và quyền ghi của thư mục dữ liệu.',
  },
  'journal-damaged': {
    title: 'Nhật ký kết nối có dòng không đọc được',
    text: 'Nhật ký ngày {{day}} có {{lines}} dòng hỏng, nên tỷ lệ kết nối và thời gian mất kết nối của ngày đó có thể thiếu. Phần còn lại vẫn dùng được; hãy báo người quản trị.',
  },
  'coverage-unsaved': {
    title: 'Chưa lưu được thời gian theo dõi camera',
    text: 'Số giây camera được xem đang giữ trong bộ nhớ và tự ghi khi được; thoát phần mềm lúc này thì mất phần chưa ghi. Kiểm tra dung lượng đĩa và quyền ghi của thư mục dữ liệu.',
  },
  'coverage-damaged': {
    title: 'Sổ theo dõi camera có dòng không đọc được',
    text: 'Một phần sổ ghi camera nào được xem lúc nào bị hỏng ({{lines}} dòng), nên số liệu của những giờ đó có thể thiếu. Phần còn lại vẫn dùng được; hãy mở nhật ký và báo người quản trị.',
  },
  'occupancy-damaged': {
    title: 'Sổ số người cách ly có dòng không đọc được',
    text: 'Tệp {{file}} có {{lines}} dòng hỏng, nên số người cách ly của vài ngày có thể thiếu. Phần còn lại vẫn dùng được; hãy kiểm tra lại số ở phòng Cơ sở và báo người quản trị.',
  },
  'restore-failed': {
    title: 'Chưa khôi phục được bản sao lưu',
    text: 'Không cất được hồ sơ hiện tại đi vì có tệp hay thư mục đang bị phần mềm khác giữ, nên bản {{file}} chưa được dùng; hồ sơ hiện tại còn nguyên. Hãy đóng các cửa sổ đang mở thư mục dữ liệu rồi khôi phục lại.',
  },
  'backup-due': {
    title: 'Đã lâu chưa sao lưu',
    text: 'Đã {{days}} ngày chưa có bản sao lưu. Mở bảng chọn của Vọng Gác, mục Sao lưu, khôi phục.',
  },
  'technical-damaged': {
    title: 'Sổ kết quả kiểm tra kỹ thuật có dòng không đọc được',
    text: 'Một phần kết quả kiểm tra kỹ thuật bị hỏng ({{lines}} dòng), nên vài camera có thể hiện kết quả cũ hoặc chưa đo. Phần còn lại vẫn dùng được; hãy kiểm tra lại các camera đó ở phòng Cơ sở và báo người quản trị.',
  },
  'outages-damaged': {
    title: 'Sổ sự cố có dòng không đọc được',
    text: 'Sổ sự cố có {{lines}} dòng hỏng, nên diễn biến của vài sự cố có thể thiếu. Phần còn lại vẫn dùng được; hãy xem lại các sự cố đang mở ở phòng Trực ban và báo người quản trị.',
  },
  'attention-unwritten': {
    title: 'Không ghi được sổ kiểm tra có mặt',
    text: 'Câu hỏi và trả lời vẫn được giữ trong bộ nhớ và ghi khi ghi được, nhưng sẽ mất nếu tắt chương trình. Hãy kiểm tra dung lượng trống và quyền ghi của ổ đĩa.',
  },
  'outages-unwritten': {
    title: 'Không ghi được sổ sự cố',
    text: 'Sự cố vẫn được báo nhưng chưa ghi được xuống đĩa; chương trình thử lại mỗi giây. Hãy kiểm tra dung lượng trống và quyền ghi của ổ đĩa, rồi báo người quản trị nếu thông báo này không tự mất.',
  },
  'evidence-key': {
    title: 'Không dùng được khóa ký của trạm',
    text: 'Đánh dấu vẫn được lưu, nhưng nhật ký bằng chứng chưa được ký. Hãy khôi phục khóa từ bản sao của thư mục dữ liệu, hoặc báo người quản trị.',
  },
}
