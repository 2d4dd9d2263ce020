export const duty = {
  title: 'Trực ban',
  tabs: 'Các phần của phòng Trực ban',
}
