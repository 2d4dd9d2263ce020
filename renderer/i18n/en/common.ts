import type { common as vi } from '../vi/common'

export const common: typeof vi = {
  product: 'Vọng Gác',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  undo: 'Undo',
  retry: 'Try again',
  remove: 'Remove',
  edit: 'Edit',
  add: 'Add',
  search: 'Search',
  yes: 'Yes',
  no: 'No',
  unplaced: 'Not placed yet',
  duration: {
    seconds: '{{n}} s',
    minutes: '{{n}} min',
    hours: '{{n}} h',
    hoursMinutes: '{{n}} h {{m}} min',
    days: '{{n}} d',
    daysHours: '{{n}} d {{m}} h',
  },
  notDone: {
    title: 'That could not be done',
    text: 'The action was refused. Try again; if it still fails, open the logs for details.',
  },
}
