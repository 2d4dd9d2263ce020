import type { common as vi } from '../vi/common'

export const common: typeof vi = {
  product: 'Vọng Gác',
  cancel: 'Cancel',
  undo: 'Undo',
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
    reasons: {
      'ffmpeg-not-usable':
        'This file is not an ffmpeg that runs. Check the path, or leave it empty to have one found.',
      'disk-full':
        'The disk is full, so nothing was saved; nothing is lost. Make room, then do it again.',
      'not-writable': 'The data folder cannot be written. Check its permissions, then do it again.',
      'too-many-windows': 'The most windows possible are open. Close one, then try again.',
      'no-such-camera': 'This camera is no longer in the list.',
      'nothing-to-undo': 'There is nothing left to undo.',
      'logs-not-opened':
        'The folder of the logs could not be opened. It is the folder logs of this profile.',
    },
  },
}
