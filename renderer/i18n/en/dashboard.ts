export const dashboard = {
  title: 'Figures',
}
