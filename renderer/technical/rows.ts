import type { Camera, Facility, Registry, TechnicalSummary } from '../../preload/contract'
import { foldText, matches, queryWords } from '../components/fold-text'
import type { Wanted } from './store'

export interface CheckRow {
  camera: Camera
  /** Name of its facility; its code where it has no name; empty without one. */
  facility: string
  /** Null when it was never checked. */
  summary: TechnicalSummary | null
  folded: string
}

type Summaries = ReadonlyMap<string, TechnicalSummary>

/** Every camera with its newest result, by facility and code. */
export function rowsOf({ cameras, facilities }: Registry, summaries: Summaries): CheckRow[] {
  const names = new Map(facilities.map(({ code, name }) => [code, name]))
  const rows = cameras.map((camera) => {
    const facility = names.get(camera.facility) || camera.facility
    const folded = foldText([camera.code, camera.name, camera.facility, facility].join(' '))
    return { camera, facility, summary: summaries.get(camera.id) ?? null, folded }
  })
  return rows.sort((a, b) => order.compare(keyOf(a), keyOf(b)))
}

const order = new Intl.Collator('vi', { numeric: true })
const keyOf = ({ camera, facility }: CheckRow) => `${facility} ${camera.code}`

export function chosenRows(rows: CheckRow[], wanted: Wanted): CheckRow[] {
  const words = queryWords(wanted.text)
  return rows.filter(
    (row) =>
      matches(row.folded, words) &&
      (wanted.facility === '' || row.camera.facility === wanted.facility) &&
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
