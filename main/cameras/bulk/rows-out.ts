import type { CsvColumn, Facility, FacilityColumn } from '../../../preload/contract'
import type { Code } from '../../../preload/contract/codes'
import { authorityOf, codes, districtOf, placeOf, reasonOf } from '../../facilities'
import type { StoredCamera } from '../schema'
import { type OutCell, styled } from './out-sheet'
import type { Words } from './words'

type Language = 'vi' | 'en'

/** How code lists are written: as labels, where a label leads back to its code. */
export function namer(language: Language) {
  const of = (list: Code[], find: (text: string) => string | null) => {
    const known = new Map(list.map((entry) => [entry.code, entry[language]]))
    return (code: string) => {
      const label = known.get(code)
      return label !== undefined && find(label) === code ? label : code
    }
  }
  return {
    place: of(codes.places, placeOf),
    authority: of(codes.authorities, authorityOf),
    district: of(codes.districts, districtOf),
    reason: of(codes.notConnectedReasons, reasonOf),
  }
}

export type Namer = ReturnType<typeof namer>

/** All but the password, which never leaves. */
export function cameraOut(
  camera: Omit<StoredCamera, 'id' | 'secret' | 'scene' | 'ring'>,
  facility: Facility | undefined,
  names: Namer,
  words: Words,
): Record<CsvColumn, OutCell> {
  const { subUrl, snapshotUrl, enabled } = camera
  return {
    ...{ code: text(camera.code), name: text(camera.name), facility: text(camera.facility) },
    facility_name: text(facility?.name ?? ''),
    authority: names.authority(facility?.authority ?? ''),
    district: names.district(facility?.district ?? ''),
    place: names.place(camera.place),
    ...{ url: camera.url, sub_url: subUrl, onvif: camera.onvif, snapshot_url: snapshotUrl },
    ...{ user: text(camera.user), password: '', transport: camera.transport },
    enabled: enabled ? words.yes : words.no,
    note: text(camera.note),
  }
}

export function facilityOut(
  facility: Facility,
  quarantined: number | undefined,
  names: Namer,
): Record<FacilityColumn, OutCell> {
  const { contact, progress } = facility
  return {
    ...{ code: text(facility.code), name: text(facility.name), address: text(facility.address) },
    authority: names.authority(facility.authority),
    district: names.district(facility.district),
    ...{ contact_name: text(contact.name), contact_title: text(contact.title) },
    contact_phone: text(contact.phone),
    ...{ capacity: facility.capacity, quarantined: quarantined ?? null },
    watchers: text(facility.watchers),
    required: facility.required
      .map(({ place, count }) => `${names.place(place)}: ${count}`)
      .join('; '),
    ...{ surveyed: day(progress.surveyed), installed: day(progress.installed) },
    ...{ fit: day(progress.fit), connected: day(progress.connected) },
    ...{ watched: day(progress.watched), deadline: day(facility.deadline) },
    ...{ reason: names.reason(facility.reason), reason_note: text(facility.reasonNote) },
    note: text(facility.note),
  }
}

/** What is read takes one apostrophe off what begins like a formula. */
const text = (value: string) => (/^'+[=+\-@]/.test(value) ? `'${value}` : value)

const DAY = 86_400_000

/** As spreadsheets count days: from the last but one of 1899. */
function day(value: string): OutCell {
  const days = Date.parse(value) / DAY + 25_569
  return value ? styled(days, 'day') : null
}
