import type { codes as vi } from '../vi/codes'

export const codes: typeof vi = {
  title: 'Code lists of marks',
  close: 'Close the code lists',
  lists: {
    kinds: 'Kinds of violation',
    subjects: 'Subjects',
    ppeItems: 'Protective equipment',
    ppeStates: 'States of equipment',
  },
  hints: {
    kinds:
      'Order and digit count when marking. Before, after: seconds of pictures that are kept; empty is what the camera or the station has set.',
    subjects: 'Who breaks the rule, in the order in which they are offered.',
    ppeItems: 'The first twelve have a key of their own when marking: 1 to 9, 0, - and =.',
    ppeStates: 'Each press of an item’s key goes to the next state in this order.',
  },
  columns: {
    vi: 'Vietnamese name',
    en: 'English name',
    digit: 'Key',
    severity: 'Severity',
    ppe: 'PPE',
    before: 'Before (s)',
    after: 'After (s)',
    code: 'Code',
  },
  severity: { minor: 'Minor', normal: 'Normal', critical: 'Critical' },
  own: 'general',
  drag: 'Drag to change the order; or Alt ↑ ↓',
  retire: 'Retire',
  bringBack: 'Bring back',
  add: 'Add',
  newVi: 'New name in Vietnamese',
  newEn: 'In English (empty: as in Vietnamese)',
  keys: 'Enter keeps a new name · ↑ ↓ go to another line · Alt ↑ ↓ change the order. Old marks keep their names.',
  changed: 'Saved. Old marks keep their names.',
  undone: 'Taken back.',
  seconds: 'Seconds must be {{least}} to {{most}}; empty is the general setting.',
  refused: {
    'code-taken': 'This code is in the list already. Choose another one.',
    'code-unknown': 'This code is no longer in the list. Close the lists and open them again.',
    'digit-taken': 'This digit belongs to another kind. Take it away from that one first.',
    'order-incomplete': 'The list was just changed in another window. Do it again.',
  },
}
