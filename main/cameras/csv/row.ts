import { type Facility, type Transport, unknownFacility } from '../../../preload/contract'
import { authorityOf, districtOf, fold } from '../../facilities'
import type { Issue, IssueReason } from '../reasons'
import { cleanLine } from '../text'
import type { Column } from './columns'
import { unguard } from './formula'
import type { TableRow } from './table'

/** A line of the file, read; undefined where the file says nothing. */
export interface ImportLine {
  line: number
  text: Partial<Record<Column, string>>
  transport?: Transport
  enabled?: boolean
  /** Codes resolved, empty where nothing is said; undefined when the file has no such columns. */
  facility?: Facility
  tooMany: boolean
  issues: Issue[]
}

export function readRow({ line, cells, tooMany }: TableRow): ImportLine {
  const text: ImportLine['text'] = {}
  for (const [column, cell] of Object.entries(cells))
    text[column as Column] = column === 'password' ? cell : unguard(cell.trim())
  const issues: Issue[] = []
  const read = <T>(column: Column, of: (text: string) => T | null, reason: IssueReason) => {
    const cell = text[column]
    if (!cell) return undefined
    const value = of(cell)
    if (value === null) issues.push({ field: column, reason, value: cell.slice(0, 200) })
    return value ?? undefined
  }
  const transport = read('transport', transportOf, 'transport-unknown')
  const enabled = read('enabled', enabledOf, 'enabled-unknown')
  const authority = read('authority', authorityOf, 'authority-unknown') ?? ''
  const district = read('district', districtOf, 'district-unknown') ?? ''
  const facility = facilityOf(text, authority, district)
  return { line, text, transport, enabled, facility, tooMany, issues }
}

function facilityOf(text: ImportLine['text'], authority: string, district: string) {
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
