import type { Bookmark, PeriodFigures, PeriodSpan, ViolationCounts } from '../../preload/contract'
import { grouped, inOrderOf, type Line, mostFirst } from './group'
import type { Names } from './names'
import type { PeriodSources } from './sources'

type Figures = PeriodFigures['violations']

/** Marks of the period that have a kind, by what, who and where. */
export function* violationsOf(
  { bookmarks, codes, lists }: Pick<PeriodSources, 'bookmarks' | 'codes' | 'lists'>,
  names: Names,
  { from, to }: PeriodSpan,
): Generator<undefined, Figures> {
  const within = bookmarks.filter(({ at }) => at >= from && at < to)
  const all = within.filter(({ kind }) => kind !== '')
  const critical = new Set(
    lists.kinds.flatMap(({ code, severity }) => (severity === 'critical' ? code : [])),
  )
  const count = counter(critical)
  const by = (codeOf: (one: Bookmark) => string, nameOf: Names['kind']) =>
    grouped(all, codeOf, nameOf, count)
  const total = (line: ViolationCounts & Line) => line.total
  const kinds = by(({ kind }) => kind, kindName(all, names))
  yield
  const subjects = by(({ subject }) => subject, names.subject)
  yield
  const facilities = by(facilityOf, facilityName(all, names))
  yield
  const districts = by((one) => names.districtOf(facilityOf(one)), names.district)
  yield
  const authorities = by((one) => names.authorityOf(facilityOf(one)), names.authority)
  yield
  return {
    total: count(all),
    unsorted: within.length - all.length,
    byKind: mostFirst(kinds, total),
    bySubject: mostFirst(subjects, total),
    byFacility: mostFirst(facilities, total),
    byDistrict: inOrderOf(districts, codes.districts),
    byAuthority: inOrderOf(authorities, codes.authorities),
    ppe: ppeOf(all, names),
  }
}

/** Of an event that several cameras saw, the one that was marked says where it was. */
const facilityOf = ({ views }: Bookmark) => views[0]?.facility ?? ''

/** In one pass: of years of marks it is asked for every kind, subject and facility. */
const counter =
  (critical: ReadonlySet<string>) =>
  (all: readonly Bookmark[]): ViolationCounts => {
    const sum = {
      total: all.length,
      critical: 0,
      told: 0,
      open: 0,
      fixed: 0,
      referred: 0,
      people: 0,
    }
    for (const { kind, history, state, people } of all) {
      if (critical.has(kind)) sum.critical++
      if (history.some(wasTold)) sum.told++
      sum[state === 'fixed' || state === 'referred' ? state : 'open']++
      sum.people += people ?? 0
    }
    return sum
  }

const wasTold = ({ state, told }: Bookmark['history'][number]) =>
  state === 'reported' || told !== ''

/** As it is called now; of a kind that is in no list, as it was called when it was recorded. */
const kindName = (all: readonly Bookmark[], names: Names) => (code: string) => {
  const now = names.kind(code)
  const then = all.find(({ kind }) => kind === code)?.kindLabel
  return now.vi === code && then?.vi ? then : now
}

/** Of a facility that is not registered any more, its name of then. */
const facilityName = (all: readonly Bookmark[], names: Names) => (code: string) => {
  const now = names.facility(code)
  const then = all.find((one) => facilityOf(one) === code)?.views[0]?.facilityName
  return code !== '' && now.vi === code && then ? { vi: then, en: then } : now
}

function ppeOf(all: readonly Bookmark[], names: Names): Figures['ppe'] {
  const noted = all.flatMap(({ ppe }) => Object.entries(ppe))
  const pairs = grouped(
    noted,
    ([item, state]) => JSON.stringify([item, state]),
    (code) => ({ vi: code, en: code }),
    (some) => ({ count: some.length }),
  )
  return mostFirst(pairs, ({ count }) => count).map(({ code, count }) => {
    const [itemCode, stateCode] = JSON.parse(code) as [string, string]
    const labels = { item: names.ppeItem(itemCode), state: names.ppeState(stateCode) }
    return { ...labels, itemCode, stateCode, count }
  })
}
