export const replay = {
  label: 'Xem lại',
  tag: 'XEM LẠI',
  live: 'Trực tiếp',
  bar: 'Điều khiển xem lại',
  ago: '{{duration}} trước',
  notes: {
    loading: 'Đang lấy hình…',
    start: 'Hình cũ nhất',
    end: 'Hết hình đã ghi',
    undecodable: 'Không đọc được hình này',
  },
  acts: {
    back30: 'Lùi 30 giây',
    back10: 'Lùi 10 giây',
    back5: 'Lùi 5 giây',
    frameBack: 'Lùi một hình',
    play: 'Phát',
    pause: 'Dừng',
    frameOn: 'Tiến một hình',
    on5: 'Tiến 5 giây',
    speed: 'Tốc độ',
    live: 'Trở về trực tiếp',
  },
  nothing: 'Không xem lại được',
  refused: {
    noTile: 'Hãy chọn một ô có camera rồi xem lại.',
    demo: 'Camera của bản trình diễn không được ghi. Hãy rời bản trình diễn để xem lại camera thật.',
    'nothing-recorded':
      'Máy chưa ghi được hình nào của camera này. Chờ camera có hình vài giây rồi thử lại.',
    error: 'Phần mềm không trả lời. Hãy thử lại; nếu vẫn vậy, mở nhật ký để xem chi tiết.',
  },
}
