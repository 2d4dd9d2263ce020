import type { UptimePage, UptimePeriod, UptimeRow, UptimeWhere } from '../../preload/contract'
import { Account, type Buckets } from './account/account'
import { bucketsOf, figuresOf } from './account/figures'
import type { Walked } from './account/walk'
import type { Span } from './account/windows'
import { beginOf, DAY } from './journal/day'
import { groupsAt, nameAt, type Place, type Placed, placeAt } from './places'

const HOUR = 3_600_000
/** Longer periods are told by day. */
const BY_HOUR = 49 * HOUR
const WORST = 10

/** What a page is made of, before its time is walked through. */
export interface Sheet {
  where: UptimeWhere
  /** How far of the period anything can be known. */
  until: number
  all: readonly Placed[]
  place: Place
  /** What lies below, by code. */
  groups: [string, number[]][]
  buckets: Buckets
  account: Account
}

export function sheetOf(
  all: readonly Placed[],
  where: UptimeWhere,
  until: number,
  windows: ReadonlyMap<number, readonly Span[]>,
): Sheet {
  const place = placeAt(all, where.order, where.path)
  const groups: [string, number[]][] = place.below
    ? [...groupsAt(all, place.below, place.cameras)]
    : [[place.trail.at(-1)?.code ?? '', place.cameras]]
  const groupOf = new Int32Array(all.length).fill(-1)
  for (const [group, [, cameras]] of groups.entries())
    for (const camera of cameras) groupOf[camera] = group
  const buckets = { ...bucketing(where.period), groupOf, groups: groups.length }
  const account = new Account({ cameras: all.length, windows, buckets })
  if (!place.below) account.spells.follow(place.cameras[0] ?? -1)
  return { where, until, all, place, groups, buckets, account }
}

/** Hours begin alike in Vietnam and in the world. */
function bucketing({ from, to }: UptimePeriod): Omit<Buckets, 'groupOf' | 'groups'> {
  const hours = to - from <= BY_HOUR
  const length = hours ? HOUR : DAY
  const origin = hours ? Math.floor(from / HOUR) * HOUR : beginOf(from)
  return { origin, length, count: Math.ceil((to - origin) / length) }
}

export interface Told extends Walked {
  at: number
  since: number | null
}

/** The page, once everything was walked through and closed. */
export function pageOf(sheet: Sheet, { at, since, gone, damaged }: Told): UptimePage {
  const { where, until, all, place, groups, buckets, account } = sheet
  const { period, order } = where
  const rows = groups.map(
    ([code, cameras], group): UptimeRow => ({
      ...rowOf(sheet, place.below ?? 'camera', code, cameras),
      buckets: bucketsOf(account, group, buckets.count),
    }),
  )
  const last = place.trail.at(-1)
  const here: UptimeRow = {
    ...rowOf(sheet, last?.level ?? 'all', last?.code ?? '', place.cameras),
    buckets: summed(rows, buckets.count),
  }
  const { origin, length, count } = buckets
  return {
    ...{ at, period: { ...period, until }, order, trail: place.trail, here },
    provinces: new Set(all.map(({ province }) => province)).size,
    by: length === HOUR ? 'hour' : 'day',
    starts: Array.from({ length: count }, (_, i) => Math.max(period.from, origin + i * length)),
    ...{ below: place.below ? rows : [], worst: worstOf(sheet) },
    spells: [...account.spells.followed].reverse().map(({ from, to, ms }) => ({ from, to, ms })),
    strays: all.filter(({ facility }) => facility === '').length,
    ...{ gone, since, damaged },
  }
}

type Made = Pick<Sheet, 'all' | 'account'>

export function rowOf(
  { all, account }: Made,
  level: UptimeRow['level'],
  code: string,
  cameras: readonly number[],
): UptimeRow {
  const first = all[cameras[0] ?? -1]
  return {
    ...{ level, code, name: nameAt(level, first), buckets: [] },
    facility: level === 'camera' ? (first?.facility ?? '') : '',
    figures: figuresOf(account, cameras, (camera) => all[camera]?.id ?? ''),
  }
}

/** The worst first; of those alike, the one that was down longer. */
function worstOf({ all, account, place }: Sheet): UptimeRow[] {
  if (place.below === null) return []
  return place.cameras
    .map((camera) => rowOf({ all, account }, 'camera', all[camera]?.id ?? '', [camera]))
    .filter(({ figures }) => figures.downMs > 0)
    .sort(
      ({ figures: a }, { figures: b }) =>
        (a.part ?? 1) - (b.part ?? 1) || b.downMs - a.downMs || b.outages - a.outages,
    )
    .slice(0, WORST)
}

function summed(rows: readonly UptimeRow[], count: number): UptimeRow['buckets'] {
  return Array.from({ length: count }, (_, i) => {
    const of = (kind: 0 | 1 | 2 | 3 | 4) =>
      rows.reduce((all, { buckets }) => all + (buckets[i]?.[kind] ?? 0), 0)
    return [of(0), of(1), of(2), of(3), of(4)]
  })
}
