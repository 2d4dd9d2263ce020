import {
  csvColumns,
  type Facility,
  facilityColumns,
  unknownFacility,
} from '../../../preload/contract'
import { codes } from '../../facilities'
import { cameraSheet, facilitySheet, toCsv } from './export'
import { type OutSheet, styled } from './out-sheet'
import { cameraOut, facilityOut, namer } from './rows-out'
import { type Words, wordsIn } from './words'

type Language = 'vi' | 'en'

/** The header with one line to follow. The addresses are of those kept for documentation. */
const camera = (words: Words) => ({
  code: 'CAM-001',
  name: words.example.camera,
  facility: 'CS-01',
  place: 'CONG',
  url: 'rtsp://192.0.2.10:554/Streaming/Channels/101',
  subUrl: 'rtsp://192.0.2.10:554/Streaming/Channels/102',
  onvif: '',
  snapshotUrl: '',
  user: 'admin',
  transport: 'tcp' as const,
  enabled: true,
  note: '',
})

const facility = ({ example }: Words): Facility => ({
  ...unknownFacility,
  ...{ code: 'CS-01', name: example.facility, authority: 'SYT', district: '540' },
  address: example.address,
  contact: { name: example.contact, title: example.title, phone: '0256 3822 111' },
  capacity: 120,
  required: [
    { place: 'CONG', count: 1 },
    { place: 'HL', count: 4 },
  ],
  progress: { ...unknownFacility.progress, surveyed: '2021-06-02', installed: '2021-06-05' },
  deadline: '2021-06-12',
  reason: 'LAC_HAU',
})

export function templateSheets(language: Language): OutSheet[] {
  const words = wordsIn(language)
  const names = namer(language)
  const one = facility(words)
  return [
    facilitySheet(words, [facilityOut(one, 96, names)]),
    cameraSheet(words, [cameraOut(camera(words), one, names, words)]),
    listSheet(words, language),
  ]
}

function listSheet({ lists }: Words, language: Language): OutSheet {
  const of = (title: string, list: { code: string; vi: string; en: string }[]) =>
    list.map((entry) => [title, entry.code, entry[language]])
  const rows = [
    ...of(lists.places, codes.places),
    ...of(lists.authorities, codes.authorities),
    ...of(lists.reasons, codes.notConnectedReasons),
    ...of(lists.districts, codes.districts),
  ]
  const header = lists.headers.map((text) => styled(text, 'header'))
  return { name: lists.sheet, widths: [24, 18, 50], sticky: 1, rows: [header, ...rows] }
}

/** Codes and English headers, as the export has them. */
export function templateCsv(kind: 'cameras' | 'facilities'): string {
  const words = wordsIn('vi')
  const one = facility(words)
  if (kind === 'facilities') return toCsv(facilityColumns, [facilityLine(one)])
  const { subUrl, snapshotUrl, enabled, ...rest } = camera(words)
  const { name, authority, district } = one
  const owner = { facility_name: name, authority, district }
  const addresses = { sub_url: subUrl, snapshot_url: snapshotUrl, password: '' }
  return toCsv(csvColumns, [{ ...rest, ...owner, ...addresses, enabled: String(enabled) }])
}

function facilityLine(one: Facility) {
  const { code, name, authority, district, address, contact, watchers, progress, deadline } = one
  return {
    ...{ code, name, authority, district, address, watchers, ...progress, deadline },
    ...{ contact_name: contact.name, contact_title: contact.title, contact_phone: contact.phone },
    ...{ capacity: String(one.capacity ?? ''), quarantined: '96', note: one.note },
    required: one.required.map(({ place, count }) => `${place}:${count}`).join('; '),
    ...{ reason: one.reason, reason_note: one.reasonNote },
  }
}
