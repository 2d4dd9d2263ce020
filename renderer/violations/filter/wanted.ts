import type { BookmarkFilter, BookmarkState, Facility } from '../../../preload/contract'
import { shiftBegan } from '../../components/shift-times'
import { type Period, type Span, spanOf } from './period'

/** What the operator asks for, as it is remembered; codes throughout. */
export interface Wanted {
  text: string
  period: Period
  facilities: string[]
  districts: string[]
  authorities: string[]
  /** '' is "unsorted". */
  kinds: string[]
  subjects: string[]
  /** An item, or an item in a state: `TCM`, `TCM:THIEU`. */
  ppe: string[]
  states: BookmarkState[]
  operators: string[]
  /** '' is "nobody". */
  owners: string[]
  tags: string[]
  overdue: boolean
  locked: boolean
  /** Those that were removed, instead of the others. */
  removed: boolean
}

export const everything: Wanted = {
  ...{ text: '', period: { kind: 'all' }, facilities: [], districts: [], authorities: [] },
  ...{ kinds: [], subjects: [], ppe: [], states: [], operators: [], owners: [], tags: [] },
  ...{ overdue: false, locked: false, removed: false },
}

export type ListName = {
  [K in keyof Wanted]: Wanted[K] extends string[] ? K : never
}[keyof Wanted]

export const listNames = [
  ...(['facilities', 'kinds', 'states', 'districts', 'authorities'] as const),
  ...(['subjects', 'ppe', 'operators', 'owners', 'tags'] as const),
] satisfies ListName[]

export const flags = ['overdue', 'locked', 'removed'] as const

/** A code that no facility has: the districts and authorities have none in common. */
const NOWHERE = '\u0000'

const given = <T>(list: T[]) => (list.length > 0 ? list : undefined)

/** Facilities that meet all three; undefined when none of the three is asked for. */
function facilitiesOf(wanted: Wanted, registered: readonly Facility[]): string[] | undefined {
  const { facilities, districts, authorities } = wanted
  if (districts.length + authorities.length === 0) return given(facilities)
  const meets = (list: string[], code: string) => list.length === 0 || list.includes(code)
  const found = registered
    .filter((each) => meets(districts, each.district) && meets(authorities, each.authority))
    .map(({ code }) => code)
    .filter((code) => meets(facilities, code))
  return found.length > 0 ? found : [NOWHERE]
}

function ppeOf(ppe: string[]) {
  return given(ppe)?.map((each) => {
    const [item = '', state] = each.split(':')
    return state ? { item, state } : { item }
  })
}

/** The same for main. `span` is the period's; it moves on with the clock. */
export function filterOf(
  wanted: Wanted,
  span: Span,
  registered: readonly Facility[],
): BookmarkFilter {
  const filter: BookmarkFilter = {
    ...span,
    facilities: facilitiesOf(wanted, registered),
    ...{ kinds: given(wanted.kinds), subjects: given(wanted.subjects), ppe: ppeOf(wanted.ppe) },
    ...{ states: given(wanted.states), operators: given(wanted.operators) },
    ...{ owners: given(wanted.owners), tags: given(wanted.tags) },
    ...{ overdue: wanted.overdue || undefined, locked: wanted.locked || undefined },
    ...{ text: wanted.text.trim() || undefined, removed: wanted.removed || undefined },
  }
  return filter
}

/** How many parts of it narrow the list. */
export const narrowing = (wanted: Wanted): number =>
  listNames.filter((name) => wanted[name].length > 0).length +
  flags.filter((flag) => wanted[flag]).length +
  Number(wanted.period.kind !== 'all') +
  Number(wanted.text.trim() !== '')

export const spanNow = (wanted: Wanted, now = Date.now()) => spanOf(wanted.period, now, shiftBegan)
