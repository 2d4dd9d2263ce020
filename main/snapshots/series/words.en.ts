import type { SheetWords } from './words'

export const en: SheetWords = {
  title: 'Contact sheet',
  every: (minutes) =>
    minutes === 1 ? 'A picture every minute' : `A picture every ${minutes} minutes`,
  period: (from, to) => `From ${from} to ${to}`,
  counts: (taken, missed) => `${taken} pictures, ${missed} missed`,
  by: (operator) => `Made by: ${operator}`,
  missed: 'Missed',
  notAsked: (count) => `${count} in a row not taken`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  reasons: {
    'not-running': 'Vọng Gác was not running then',
    'not-found': 'the camera was removed from the list',
    disabled: 'the camera is switched off in the list',
    'bad-credentials': 'wrong account or password',
    forbidden: 'the camera does not allow it',
    'connection-refused': 'the camera refused the connection',
    'host-unknown': 'its host name is not known',
    'no-route': 'no network route to the camera',
    'no-answer': 'the camera did not answer',
    'no-picture': 'the camera sent no picture',
    'ffmpeg-missing': 'there was no ffmpeg',
    'disk-full': 'the disk was full',
  },
  otherwise: 'no picture came from the camera',
}
