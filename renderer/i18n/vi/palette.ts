/** The palette that finds cameras, facilities, scenes and commands. */
export const palette = {
  label: 'Tìm và đưa lên tường',
  placeholder: 'Số hoặc tên camera, cơ sở, cảnh, lệnh…',
  nothing: 'Không tìm thấy gì với “{{query}}”',
  more: 'còn {{count}} kết quả, gõ thêm để thu hẹp',
  inCell: 'đang ở ô {{cell}}',
  screen: 'Màn hình {{number}}',
  groups: {
    recent: 'Mới chọn',
    camera: 'Camera',
    facility: 'Cơ sở: chiếu toàn bộ camera',
    scene: 'Cảnh',
    layout: 'Bố cục',
    tour: 'Lượt tuần tra',
    screen: 'Màn hình',
    command: 'Lệnh',
  },
  foot: {
    put: 'vào ô {{cell}}',
    on: 'rồi tìm tiếp',
    enlarge: 'và phóng to',
    close: 'đóng',
  },
  layoutWords: 'bố cục kiểu chia ô lưới layout grid',
  vietnamese: 'Ngôn ngữ: Tiếng Việt',
  english: 'Ngôn ngữ: English',
  demo: 'Vào hoặc rời bản trình diễn',
}
