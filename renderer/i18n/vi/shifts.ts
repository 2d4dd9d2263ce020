export const shifts = {
  title: 'Sổ giao ca',
}
