export const dashboard = {
  title: 'Số liệu',
}
