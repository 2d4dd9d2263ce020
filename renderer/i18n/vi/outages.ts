export const outages = {
  title: 'Sự cố',
}
