import type { common as vi } from '../vi/common'

export const common: typeof vi = {
  product: 'Vọng Gác',
  close: 'Close',
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
      'nothing-missed': 'Somebody has noted it in another window already; nothing is left to do.',
      'outage-gone':
        'This outage ended long ago, or became part of another. Look at the list again; write what is long over into the shift book.',
      'ffmpeg-not-usable':
        'This file is not an ffmpeg that runs. Check the path, or leave it empty to have one found.',
      'disk-full':
        'The disk is full, so nothing was saved; nothing is lost. Make room, then do it again.',
      'not-writable': 'The data folder cannot be written. Check its permissions, then do it again.',
      'check-running': 'A technical check is going on. Wait until it is through, or stop it first.',
      'check-no-camera': 'These cameras are no longer in the list. Choose others and check again.',
      'check-none': 'No check has been broken off.',
      'too-many-windows': 'The most windows possible are open. Close one, then try again.',
      'tour-name-taken': 'Not saved: there is a tour of this name. Choose another one.',
      'tour-none': 'There is no tour yet. Make one in a control window: Tours, Edit tours.',
      'tour-gone': 'This tour is gone. Choose another one.',
      'too-many-tours': 'There are 200 tours. Delete one before adding another.',
      'tour-scenes-in-cell':
        'A scene takes the whole wall and cannot run in a cell. Choose “Whole wall”.',
      'tour-empty': 'This tour has no camera to show. Open “Edit tours…” to choose others.',
      'tour-not-running': 'No tour runs on this screen.',
      'tour-nothing-left': 'This is the last page that is left; it stays.',
      'tour-cell-empty': 'This cell has no camera of the page to hold.',
      'tour-undo-expired': 'It cannot be brought back: the application was restarted since.',
      'no-such-layout': 'This layout has just been deleted. Choose another one.',
      'no-such-camera': 'This camera is no longer in the list.',
      'show-runs': 'A show or a rehearsal runs. End it in the room Presentations, then try again.',
      'sign-in': 'Nobody is signed in. Sign in and try again.',
      locked: 'The controls are locked. Enter the PIN to unlock, then try again.',
      'no-pin': 'There is no PIN yet. Set one under Screens, then lock.',
      'wrong-pin': 'This PIN is wrong. Wait a moment and enter it again.',
      'pin-wait': 'A wrong PIN was entered just now. Wait some seconds and enter it again.',
      'old-pin': 'Enter the PIN in use before you change it.',
      'no-display': 'This display is no longer connected. Choose another one.',
      'no-screen': 'This wall is not open. Open it under Screens, then try again.',
      'first-screen': 'Screen 1 is always open.',
      'bare-window': 'This window shows its own wall alone. Use the control window.',
      'cell-lent':
        'A tour or an alarm uses this tile. Acknowledge the alarm or stop the tour first.',
      'cell-empty': 'This cell has no camera. Choose one that has, then try again.',
      'nothing-to-undo': 'There is nothing left to undo.',
      'logs-not-opened':
        'The folder of the logs could not be opened. It is the folder logs of this profile.',
    },
  },
}
