export const shifts = {
  title: 'Shift book',
}
