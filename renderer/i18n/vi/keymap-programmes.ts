/** Of `keymap.actions`: in the room of programmes. */
export const programmeActions = {
  programmes: {
    start: 'Bắt đầu trình chiếu',
    rehearse: 'Diễn tập',
    check: 'Kiểm tra trước',
    new: 'Lập chương trình mới',
    add: 'Thêm bước',
    duplicate: 'Nhân đôi bước',
    remove: 'Xóa bước; hoàn tác được',
    up: 'Dời bước lên trên',
    down: 'Dời bước xuống dưới',
    print: 'In thứ tự trình chiếu ra PDF',
    export: 'Xuất chương trình thành tệp',
    import: 'Nhập chương trình từ tệp',
  },
}
