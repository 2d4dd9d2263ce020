import { type Facility, type Transport, unknownFacility } from '../../../preload/contract'
import { fail, ok } from '../../base/result'
import { authorityOf, districtOf, fold } from '../../facilities'
import type { Issue, IssueReason } from '../reasons'
import { cleanLine } from '../text'
import type { Column } from './columns'
import { unguard } from './formula'
import { cellReader, spoilt } from './read-cell'
import type { TableRow } from './tables'

/** A line that lists a camera, read; undefined where the file says nothing. */
export interface CameraLine {
  line: number
  text: Partial<Record<Column, string>>
  transport?: Transport
  enabled?: boolean
  /** Codes resolved, empty where nothing is said; undefined when the file has no such columns. */
  facility?: Facility
  tooMany: boolean
  issues: Issue[]
}

/** A code such as 1-2 becomes the first of February. */
const TEXTS: Column[] = ['code', 'name', 'facility', 'facility_name', 'place']

export function readCamera(row: TableRow): CameraLine {
  const text: CameraLine['text'] = {}
  for (const [column, cell = ''] of Object.entries(row.cells))
    text[column as Column] = column === 'password' ? cell : unguard(cell.trim())
  const { issues, read } = cellReader({ ...row, cells: text })
  const one =
    <T>(of: (text: string) => T | null, reason: IssueReason) =>
    (cell: string) => {
      const value = cell ? of(cell) : undefined
      return value === null ? fail(reason) : ok(value)
    }
  const transport = read('transport', one(transportOf, 'transport-unknown'))
  const enabled = read('enabled', one(enabledOf, 'enabled-unknown'))
  const authority = read('authority', one(authorityOf, 'authority-unknown')) ?? ''
  const district = read('district', one(districtOf, 'district-unknown')) ?? ''
  const facility = facilityOf(text, authority, district)
  const all = [...spoilt(row, TEXTS), ...issues]
  return { line: row.line, text, transport, enabled, facility, tooMany: row.tooMany, issues: all }
}

function facilityOf(text: CameraLine['text'], authority: string, district: string) {
  if (text.facility === undefined && text.facility_name === undefined) return undefined
  const code = cleanLine(text.facility ?? '')
  const name = cleanLine(text.facility_name ?? '')
  return { ...unknownFacility, code, name, authority, district }
}

function finder<T>(words: [T, string][]) {
  const known = new Map(
    words.flatMap(([value, list]) =>
      list.split(',').map((word): [string, T] => [fold(word), value]),
    ),
  )
  return (text: string) => known.get(fold(text)) ?? null
}

const transportOf = finder<Transport>([
  ['tcp', 'tcp'],
  ['udp', 'udp'],
  ['auto', 'auto, automatic, tự động'],
])

const enabledOf = finder<boolean>([
  [true, '1, true, yes, y, on, x, có, bật, đúng'],
  [false, '0, false, no, n, off, không, tắt, sai'],
])
