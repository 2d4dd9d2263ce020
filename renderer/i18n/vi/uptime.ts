export const uptime = {
  title: 'Kết nối',
}
