export const duty = {
  title: 'Duty',
  tabs: 'Parts of the duty room',
}
