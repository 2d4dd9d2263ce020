import type { recording as vi } from '../vi/recording'

export const recording: typeof vi = {
  states: { starting: 'getting ready', recording: 'recording', failed: 'not recording' },
  reasons: {
    'disk-full': 'The disk is full: make room',
    'folder-gone': 'The folder is gone: check the disk',
    'read-only': 'The folder is read-only: check its permissions',
    'not-writable': 'Cannot be written: check the folder’s permissions',
    'no-response': 'The disk does not answer: check it',
    'too-slow': 'The disk is too slow: use a faster one, or fewer cameras',
    'over-budget': 'No room beside what marks hold: allow more',
  },
}
