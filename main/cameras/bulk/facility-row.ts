import {
  Facility,
  STAGES,
  type Facility as Stored,
  unknownFacility,
} from '../../../preload/contract'
import { fail, ok } from '../../base/result'
import { authorityOf, districtOf, reasonOf } from '../../facilities'
import type { Issue, IssueReason } from '../reasons'
import { cleanLine, cleanNote, hasControls, saneCode } from '../text'
import { unguard } from './formula'
import { cellReader, spoilt } from './read-cell'
import type { TableRow } from './tables'
import { type Read, readCount, readDay, readPhone, readRequired } from './values'

/** A line that lists a facility, read. */
export interface FacilityLine {
  line: number
  code: string
  /** The facility after it, from what is stored of it; columns that the file lacks keep that. */
  apply(stored: Stored | undefined): Stored
  /** How many are in quarantine today; undefined where the file says nothing. */
  quarantined?: number
  issues: Issue[]
  warnings: Issue[]
}

export function readFacility(row: TableRow): FacilityLine {
  const cells = Object.fromEntries(
    Object.entries(row.cells).map(([field, cell = '']) => [field, unguard(cell.trim())]),
  )
  const reader = cellReader({ ...row, cells })
  const { read, issues } = reader
  const code = read('code', readCode) ?? ''
  const name = read('name', required('name-missing'))
  const given = {
    authority: read('authority', listed(authorityOf, 'authority-unknown')),
    district: read('district', listed(districtOf, 'district-unknown')),
    address: read('address', line(LIMITS.address)),
    capacity: read('capacity', readCount),
    watchers: read('watchers', line(LIMITS.watchers)),
    required: read('required', readRequired),
    deadline: read('deadline', readDay),
    reason: read('reason', listed(reasonOf, 'reason-unknown')),
    reasonNote: read('reason_note', line(LIMITS.reasonNote)),
    note: read('note', note),
  }
  const contact = {
    name: read('contact_name', line(200)),
    title: read('contact_title', line(200)),
    phone: read('contact_phone', readPhone),
  }
  const progress = Object.fromEntries(STAGES.map((stage) => [stage, read(stage, readDay)]))
  const quarantined = read('quarantined', readCount) ?? undefined
  const apply = (stored: Stored | undefined): Stored => {
    const before = stored ?? { ...unknownFacility, code, name: name ?? code }
    return {
      ...before,
      ...said({ name, ...given }),
      contact: { ...before.contact, ...said(contact) },
      progress: { ...before.progress, ...said(progress) },
    }
  }
  return {
    ...{ line: row.line, code, apply, quarantined },
    issues: [...spoilt(row, TEXTS), ...issues],
    warnings: quarantined === undefined ? [] : crowded(quarantined, given.capacity),
  }
}

/** A code such as 1-2 becomes the first of February. */
const TEXTS = ['code', 'name', 'address', 'contact_name', 'contact_phone']

const LIMITS = {
  address: Facility.shape.address.maxLength ?? 0,
  watchers: Facility.shape.watchers.maxLength ?? 0,
  reasonNote: Facility.shape.reasonNote.maxLength ?? 0,
  note: Facility.shape.note.maxLength ?? 0,
}

/** Without what is undefined. */
const said = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

function readCode(text: string): Read<string> {
  const code = cleanLine(text)
  if (!code) return fail('code-missing')
  if (code.length > 64) return fail('too-long')
  return saneCode(code) ? ok(code) : fail('code-invalid')
}

const required =
  (reason: IssueReason) =>
  (text: string): Read<string> =>
    cleanLine(text) ? line(200)(text) : fail(reason)

const line =
  (most: number) =>
  (text: string): Read<string> =>
    sound(cleanLine(text), most)

const note = (text: string): Read<string> => sound(cleanNote(text), LIMITS.note)

function sound(text: string, most: number): Read<string> {
  if (text.length > most) return fail('too-long')
  return hasControls(text) ? fail('text-invalid') : ok(text)
}

const listed =
  (of: (text: string) => string | null, reason: IssueReason) =>
  (text: string): Read<string> => {
    const code = text ? of(text) : ''
    return code === null ? fail(reason) : ok(code)
  }

const crowded = (quarantined: number, capacity: number | null | undefined): Issue[] =>
  capacity && quarantined > capacity
    ? [{ field: 'quarantined', reason: 'over-capacity', value: String(quarantined) }]
    : []
