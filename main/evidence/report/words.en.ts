import { type ReportWords, secondsOff } from './words'

export const en: ReportWords = {
  title: 'RECORD OF PICTURE EVIDENCE',
  bookmark: 'Bookmark',
  unsorted: 'Unsorted',
  facts: {
    facility: 'Facility',
    camera: 'Camera',
    place: 'Place',
    time: 'Time',
    kind: 'Violation',
    subject: 'Subject',
    people: 'People',
    operator: 'Noted by',
    owner: 'Owner',
    due: 'Due',
    note: 'Note',
    tags: 'Tags',
  },
  ppe: 'Personal protective equipment',
  states: {
    new: 'New',
    reported: 'Facility told',
    fixing: 'Being remedied',
    fixed: 'Remedied',
    referred: 'Referred',
  },
  history: {
    title: 'What was done',
    none: 'No step has been noted.',
    told: 'told',
    way: 'by',
    earlier: (count) => `… and ${count} earlier steps, all in manifest.json`,
  },
  stills: {
    none: 'There is no picture of this moment.',
    more: (count) => `and ${count} more pictures in the folder renditions`,
    lacking: 'The pictures below are not blurred or captioned: the station lacks a fitting ffmpeg.',
  },
  originals: {
    title: 'Originals and their SHA-256',
    more: (count) => `… and ${count} more files, see SHA256SUMS`,
    missing: 'There is no original.',
    withheld: (count) =>
      `${count} of these are kept at the station and not in the package: their cameras have privacy areas.`,
  },
  clock: (offsetMs, against) =>
    offsetMs === null
      ? "Times are those of the station's clock (UTC+7), not compared with a standard."
      : `Times are those of the station's clock (UTC+7), ${offsetMs} ms off ${against}.`,
  cameraClock: (code, known) =>
    known
      ? `The clock of camera ${code} was ${secondsOff(known)} s ${known.offsetMs < 0 ? 'behind' : 'ahead of'} the station's when measured at ${known.at} (${known.source === 'onvif' ? 'ONVIF' : 'RTSP'}).`
      : `The clock of camera ${code}: its distance from the station's is not known.`,
  moreClocks: (count) => `Clocks of ${count} more cameras: see manifest.json.`,
  station: 'Station',
  exported: (by, at) => `Made at ${at} by ${by || '(not known)'}.`,
  fingerprint: "Fingerprint of the station's signing key",
  check: 'How to check the files and the signature: see README.txt in the package.',
  page: (number, of) => `Page ${number}/${of}`,
}
