export const outages = {
  title: 'Outages',
}
