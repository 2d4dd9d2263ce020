export const audit = {
  title: 'Nhật ký kiểm toán',
}
