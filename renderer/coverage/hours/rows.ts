import type { Registry } from '../../../preload/contract'
import { foldText, matches, queryWords } from '../../components/fold-text'
import { hourIn } from './day'

/** One camera on one day. */
export interface HoursRow {
  id: string
  code: string
  name: string
  facility: string
  /** Seconds of each of its 24 hours. */
  hours: number[]
  total: number
}

export type HoursOrder = 'code' | 'least'

/** Every registered camera that is switched on, seen or not, and those that were seen. */
export function rowsOf(
  seconds: readonly (readonly [string, number, number])[],
  { cameras, facilities }: Registry,
  begin: number,
): HoursRow[] {
  const names = new Map(facilities.map(({ code, name }) => [code, name || code]))
  const rows = new Map<string, HoursRow>()
  for (const { id, code, name, facility } of cameras)
    rows.set(id, {
      ...{ id, code, name, facility: names.get(facility) ?? facility },
      ...{ hours: Array<number>(24).fill(0), total: 0 },
    })
  for (const [camera, hour, count] of seconds) {
    const row = rows.get(camera)
    const index = hourIn(begin, hour)
    if (!row || index < 0 || index > 23) continue
    row.hours[index] = (row.hours[index] ?? 0) + count
    row.total += count
  }
  const enabled = new Set(cameras.filter((camera) => camera.enabled).map(({ id }) => id))
  return [...rows.values()].filter(({ id, total }) => total > 0 || enabled.has(id))
}

const { compare } = new Intl.Collator('vi', { numeric: true })

/** Those whose code, name or facility match, in order. */
export function chosenRows(rows: readonly HoursRow[], order: HoursOrder, query: string) {
  const words = queryWords(query)
  const found = words.length
    ? rows.filter(({ code, name, facility }) =>
        matches(foldText(`${code} ${name} ${facility}`), words),
      )
    : [...rows]
  return found.sort(
    (a, b) => (order === 'least' ? a.total - b.total : 0) || compare(a.code, b.code),
  )
}
