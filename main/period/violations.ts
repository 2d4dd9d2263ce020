import type { Bookmark, PeriodFigures, PeriodSpan, ViolationCounts } from '../../preload/contract'
import { grouped, inOrderOf, type Line, mostFirst } from './group'
import type { Names } from './names'
import type { PeriodSources } from './sources'

type Figures = PeriodFigures['violations']

/** Marks of the period that have a kind, by what, who and where. */
export function violationsOf(
  { bookmarks, codes, lists }: Pick<PeriodSources, 'bookmarks' | 'codes' | 'lists'>,
  names: Names,
  { from, to }: PeriodSpan,
): Figures {
  const within = bookmarks.filter(({ at }) => at >= from && at < to)
  const all = within.filter(({ kind }) => kind !== '')
  const critical = new Set(
    lists.kinds.flatMap(({ code, severity }) => (severity === 'critical' ? code : [])),
  )
  const count = counter(critical)
  const by = (codeOf: (one: Bookmark) => string, nameOf: Names['kind']) =>
    grouped(all, codeOf, nameOf, count)
  const total = (line: ViolationCounts & Line) => line.total
  return {
    total: count(all),
    unsorted: within.length - all.length,
    byKind: mostFirst(
      by(({ kind }) => kind, kindName(all, names)),
      total,
    ),
    bySubject: mostFirst(
      by(({ subject }) => subject, names.subject),
      total,
    ),
    byFacility: mostFirst(by(facilityOf, facilityName(all, names)), total),
    byDistrict: inOrderOf(
      by((one) => names.districtOf(facilityOf(one)), names.district),
      codes.districts,
    ),
    byAuthority: inOrderOf(
      by((one) => names.authorityOf(facilityOf(one)), names.authority),
      codes.authorities,
    ),
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
