import type { Camera, Facility, Registry, TechnicalSummary } from '../../preload/contract'
import { foldText, matches, queryWords } from '../components/fold-text'
import type { Wanted } from './store'

export interface CheckRow {
  camera: Camera
  /** Name of its facility; its code where it has no name; empty without one. */
  facility: string
  /** Code of who manages it. */
  authority: string
  /** Null when it was never checked. */
  summary: TechnicalSummary | null
  folded: string
}

type Summaries = ReadonlyMap<string, TechnicalSummary>

/** Every camera, by facility and code; what was found comes later, and often. */
export function rowsOf({ cameras, facilities }: Registry): CheckRow[] {
  const known = new Map(facilities.map((each) => [each.code, each]))
  const rows = cameras.map((camera) => {
    const { name, authority = '' } = known.get(camera.facility) ?? {}
    const facility = name || camera.facility
    const folded = foldText([camera.code, camera.name, camera.facility, facility].join(' '))
    return { camera, facility, authority, summary: null, folded }
  })
  return rows.sort((a, b) => order.compare(keyOf(a), keyOf(b)))
}

const order = new Intl.Collator('vi', { numeric: true })
const keyOf = ({ camera, facility }: CheckRow) => `${facility} ${camera.code}`

/** The same with the newest result of each. */
export const withResults = (rows: CheckRow[], summaries: Summaries): CheckRow[] =>
  rows.map((row) => {
    const summary = summaries.get(row.camera.id) ?? null
    return summary ? { ...row, summary } : row
  })

export function chosenRows(rows: CheckRow[], wanted: Wanted): CheckRow[] {
  const words = queryWords(wanted.text)
  return rows.filter(
    (row) =>
      matches(row.folded, words) &&
      (wanted.facility === '' || row.camera.facility === wanted.facility) &&
      (wanted.authority === '' || row.authority === wanted.authority) &&
      (wanted.verdict === 'all' || wanted.verdict === (row.summary?.verdict ?? 'never')) &&
      (wanted.criterion === '' || row.summary?.failed.includes(wanted.criterion) === true),
  )
}

/** The facility whose cameras, all that are switched on, are fit, and which has no day for it yet. */
export function fitFacility(
  code: string,
  { cameras, facilities }: Registry,
  summaries: Summaries,
): { facility: Facility; total: number } | null {
  const facility = facilities.find((each) => each.code === code)
  const own = cameras.filter((camera) => camera.facility === code && camera.enabled)
  const fit = own.length > 0 && own.every(({ id }) => summaries.get(id)?.verdict === 'fit')
  return facility && fit && facility.progress.fit === '' ? { facility, total: own.length } : null
}
