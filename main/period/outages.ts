import {
  MOST_OUTAGES,
  type Outage,
  type OutageCounts,
  type PeriodFigures,
  type PeriodOutage,
  type PeriodSpan,
} from '../../preload/contract'
import { grouped, inOrderOf, type Line, mostFirst, sumOf } from './group'
import { CAUSES, KINDS, type Names } from './names'
import type { PeriodSources } from './sources'

/** An outage, and its time in the period. */
interface Clipped {
  outage: Outage
  ms: number
  ongoing: boolean
}

/** Outages that overlap the period; planned ones, and of cameras never seen, are only counted. */
export function* outagesOf(
  { outages, codes, at }: Pick<PeriodSources, 'outages' | 'codes' | 'at'>,
  names: Names,
  span: PeriodSpan,
): Generator<undefined, PeriodFigures['outages']> {
  const clipped = outages.flatMap((outage) => clip(outage, span, at))
  const known = clipped.filter(({ outage }) => !outage.never)
  const all = known.filter(({ outage }) => !outage.planned)
  const by = (codeOf: (one: Outage) => string, nameOf: (code: string) => Line['name']) =>
    grouped(all, ({ outage }) => codeOf(outage), nameOf, counts)
  const time = ({ totalMs }: OutageCounts & Line) => totalMs
  const facilities = by(({ facility }) => facility, names.facility)
  yield
  const districts = by(({ facility }) => names.districtOf(facility), names.district)
  yield
  const authorities = by(({ facility }) => names.authorityOf(facility), names.authority)
  yield
  return {
    total: counts(all),
    planned: known.length - all.length,
    never: clipped.length - known.length,
    byCause: mostFirst(
      by(
        ({ cause }) => cause,
        (code) => CAUSES[code as keyof typeof CAUSES],
      ),
      time,
    ),
    byKind: mostFirst(
      by(
        ({ kind }) => kind,
        (code) => KINDS[code as keyof typeof KINDS],
      ),
      time,
    ),
    byFacility: mostFirst(facilities, time),
    byDistrict: inOrderOf(districts, codes.districts),
    byAuthority: inOrderOf(authorities, codes.authorities),
    list: listOf(all, names),
  }
}

/** Not at all, or for no time at all, is not in the period. What has not come yet does not count. */
function clip(outage: Outage, { from, to }: PeriodSpan, at: number): Clipped[] {
  const end = Math.min(to, Math.max(from, at))
  const ms = Math.min(outage.to ?? end, end) - Math.max(outage.from, from)
  return ms > 0 ? [{ outage, ms, ongoing: outage.to === null || outage.to > end }] : []
}

const counts = (all: readonly Clipped[]): OutageCounts => ({
  count: all.length,
  ongoing: all.filter(({ ongoing }) => ongoing).length,
  unacknowledged: all.filter(({ outage }) => outage.acknowledged === null).length,
  escalated: all.filter(({ outage }) => outage.escalatedAt !== null).length,
  totalMs: sumOf(all, ({ ms }) => ms),
  longestMs: all.reduce((most, { ms }) => Math.max(most, ms), 0),
})

/** The longest ones, in the order in which they began. */
const listOf = (all: readonly Clipped[], names: Names): PeriodOutage[] =>
  [...all]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, MOST_OUTAGES)
    .sort((a, b) => a.outage.from - b.outage.from)
    .map(({ outage: { id, kind, cause, facility, cameras, from, to, ...more }, ms }) => ({
      ...{ id, kind, cause, facility, from, to, ms, cameras: cameras.length },
      name: facility ? names.facility(facility).vi : '',
      acknowledged: more.acknowledged !== null,
      notes: more.notes.map(({ text }) => text).filter(Boolean),
    }))
