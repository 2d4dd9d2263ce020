import type {
  Ground,
  Proposal,
  ReportEntry,
  ReportFacility,
  ReportFigures,
} from '../../preload/contract'
import { dayText } from '../documents'
import { percentText, shownPercent } from './text'
import { reportWords } from './words'

type Wanted = Pick<ReportEntry, 'language' | 'limits' | 'dropped' | 'own'>

/** Code of the reason "does not cooperate". */
const NO_COOPERATION = 'KHONG_PHOI_HOP'

/** Facilities with grounds, in the order of the annex; also those that were dropped. */
export function proposalsOf({ figures, facilities }: ReportFigures, wanted: Wanted): Proposal[] {
  const { own, dropped } = wanted
  const known = new Set(facilities.map(({ code }) => code))
  const proposed = facilities.flatMap((facility) => {
    const { code, name, district, authority } = facility
    const found = groundsOf(facility, figures, wanted)
    const text = own.find((each) => each.facility === code)
    if (found.length === 0 && !text) return []
    const grounds = found.map(([ground]) => ground)
    const said = found.map(([, words]) => words)
    const gone = dropped.includes(code)
    return [
      { code, name, district, authority, grounds, said, own: text?.text ?? '', dropped: gone },
    ]
  })
  // What somebody wrote of a facility that is called otherwise by now, or is registered no more.
  const others = own.filter(({ facility }) => !known.has(facility))
  return [
    ...proposed,
    ...others.map(({ facility: code, text }) => ({
      ...{ code, name: code, district: NOWHERE, authority: NOWHERE },
      ...{ grounds: [], said: [], own: text, dropped: dropped.includes(code) },
    })),
  ]
}

const NOWHERE = { vi: '', en: '' }

function groundsOf(
  { code, connected, overdueDays, deadline, reasonCode, reasonNote }: ReportFacility,
  { uptime, violations }: ReportFigures['figures'],
  { language, limits }: Wanted,
): [Ground, string][] {
  const words = reportWords(language).grounds
  const lost = uptime?.byFacility.find((line) => line.code === code)
  const broken = violations.byFacility.find((line) => line.code === code)
  const found: [Ground, string][] = []
  if (!connected && reasonCode === '') found.push(['unconnected', words.unconnected])
  if (overdueDays !== null) found.push(['overdue', words.overdue(overdueDays, dayText(deadline))])
  if (!connected && reasonCode === NO_COOPERATION)
    found.push(['uncooperative', words.uncooperative(reasonNote)])
  // Of one that is not connected, there is nothing to lose. "90 %, below 90 %" would be absurd.
  if (connected && limits.percent > 0 && lost && lost.percent !== null)
    if (shownPercent(lost.percent) < limits.percent)
      found.push([
        'uptime',
        words.uptime(percentText(lost.percent, language), percentText(limits.percent, language)),
      ])
  if (limits.violations > 0 && broken && broken.total >= limits.violations)
    found.push(['violations', words.violations(broken.total, broken.critical)])
  return found
}
