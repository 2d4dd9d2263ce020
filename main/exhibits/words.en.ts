import type { ExhibitWords } from './words'

export const en: ExhibitWords = {
  unsorted: 'Seen by camera',
  done: {
    new: 'Seen by camera',
    reported: 'The facility was told',
    fixing: 'The facility is putting it right',
    fixed: 'Put right',
    referred: 'Handed over to the competent authority',
  },
}
