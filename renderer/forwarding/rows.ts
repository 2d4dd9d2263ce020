import type { Camera, Forward, ForwardState, ForwardStatus, Registry } from '../../preload/contract'
import { foldText, matches, queryWords } from '../components/fold-text'
import type { Filter } from './store'

export interface ForwardRow {
  camera: Camera
  facility: string
  /** Null when it goes nowhere. */
  forward: Forward | null
  status: ForwardStatus | null
  folded: string
}

type Forwards = ReadonlyMap<string, Forward>
type Statuses = ReadonlyMap<string, ForwardStatus>

/** Every camera with its way to the central system, by facility and code. */
export function rowsOf({ cameras, facilities }: Registry, forwards: Forwards): ForwardRow[] {
  const names = new Map(facilities.map(({ code, name }) => [code, name]))
  const rows = cameras.map((camera) => {
    const facility = names.get(camera.facility) || camera.facility
    const forward = forwards.get(camera.id) ?? null
    const words = [camera.code, camera.name, camera.facility, facility, forward?.address ?? '']
    return { camera, facility, forward, status: null, folded: foldText(words.join(' ')) }
  })
  return rows.sort((a, b) => order.compare(keyOf(a), keyOf(b)))
}

const order = new Intl.Collator('vi', { numeric: true })
const keyOf = ({ camera, facility }: ForwardRow) => `${facility} ${camera.code}`

export const withStatuses = (rows: ForwardRow[], statuses: Statuses): ForwardRow[] =>
  rows.map((row) => {
    const status = row.forward ? (statuses.get(row.camera.id) ?? null) : null
    return status === row.status ? row : { ...row, status }
  })

const TROUBLE = new Set<ForwardState>(['stalled', 'refused', 'unreachable', 'unsupported'])

/** Somebody has to look after it. */
export const isTrouble = (status: ForwardStatus | null) =>
  status !== null && TROUBLE.has(status.state)

export function chosenRows(rows: ForwardRow[], text: string, filter: Filter): ForwardRow[] {
  const words = queryWords(text)
  return rows.filter((row) => matches(row.folded, words) && fits(row, filter))
}

function fits({ forward, status }: ForwardRow, filter: Filter): boolean {
  if (filter === 'all') return true
  if (filter === 'none') return forward === null
  if (filter === 'set') return forward !== null
  return filter === 'trouble' ? isTrouble(status) : status?.state === 'forwarding'
}

export interface Tally {
  set: number
  forwarding: number
  trouble: number
  kbps: number
}

export function tallyOf(rows: ForwardRow[]): Tally {
  const tally = { set: 0, forwarding: 0, trouble: 0, kbps: 0 }
  for (const { forward, status } of rows) {
    if (forward) tally.set++
    if (status?.state === 'forwarding') tally.forwarding++
    if (isTrouble(status)) tally.trouble++
    tally.kbps += status?.kbps ?? 0
  }
  return tally
}
