import { DWELL, type Tour, type TourDraft, type TourSource } from '../../../preload/contract'
import { foldText } from '../../components/fold-text'

export type From = TourSource['from']

export const froms: From[] = [
  ...(['all', 'group', 'facility', 'authority', 'district', 'words', 'scenes'] as const),
]

/** What a new one begins with. @param name free by now */
export const newTour = (name: string): TourDraft => ({
  ...{
    name,
    kind: 'pages',
    source: { from: 'all' },
    layout: 'best',
    dwell: DWELL.usual,
    dwells: {},
  },
  ...{ order: 'byHand', offline: 'skip', plan: null },
})

/** "Name 1", "Name 2" …: the first that is free. */
export function freeName(tours: readonly Tour[], base: string): string {
  const taken = new Set(tours.map(({ name }) => foldText(name)))
  for (let number = 1; ; number++) {
    const name = `${base} ${number}`
    if (!taken.has(foldText(name))) return name
  }
}

/** Where a kind of source begins; some have to be filled in before they can be kept. */
export function emptySource(from: From, first: { facility: string; district: string }): TourSource {
  if (from === 'all') return { from }
  if (from === 'group') return { from, cameras: [] }
  if (from === 'scenes') return { from, scenes: [] }
  if (from === 'words') return { from, words: '' }
  if (from === 'authority') return { from, code: 'SYT' }
  return { from, code: first[from] }
}

const isDwell = (seconds: number) => seconds >= DWELL.least && seconds <= DWELL.most

/** What has to be put right before it can be kept; a key under `tours.wrong`. */
export function wrongIn(tour: TourDraft): 'name' | 'source' | 'words' | 'dwell' | 'hours' | null {
  const { name, source, dwell, dwells, plan } = tour
  if (!name.trim()) return 'name'
  if (source.from === 'words' && !source.words.trim()) return 'words'
  const chosen =
    source.from === 'group' ? source.cameras : source.from === 'scenes' ? source.scenes : null
  if (chosen?.length === 0 || ('code' in source && !source.code)) return 'source'
  if (![dwell, ...Object.values(dwells)].every(isDwell)) return 'dwell'
  if (plan && (plan.hours.length === 0 || plan.hours.some(({ days }) => days.length === 0)))
    return 'hours'
  return null
}

/** With another dwell for one of its pages, cameras or scenes; null for the usual one. */
export function withDwell(tour: Tour, key: string, seconds: number | null): Tour {
  const { [key]: _before, ...rest } = tour.dwells
  return { ...tour, dwells: seconds === null ? rest : { ...rest, [key]: seconds } }
}

export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const to = from + by
  const next = [...list]
  if (to < 0 || to >= list.length) return next
  const [item] = next.splice(from, 1)
  if (item !== undefined) next.splice(to, 0, item)
  return next
}
