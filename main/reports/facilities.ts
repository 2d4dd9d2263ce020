import { type Codes, type Language, REACHED, type ReportFacility } from '../../preload/contract'
import { type Leaf, leavesAt, type World } from '../facilities'

const NOBODY = {
  authorities: { vi: 'Chưa rõ', en: 'Not known' },
  districts: { vi: 'Chưa rõ', en: 'Not known' },
  notConnectedReasons: { vi: '', en: '' },
}

type List = keyof typeof NOBODY

/** Every facility as it stands now, by authority and district as the lists have them. */
export function facilityLines(world: World, codes: Codes): ReportFacility[] {
  const place = (list: List, code: string) => {
    const at = codes[list].findIndex((each) => each.code === code)
    return at < 0 ? codes[list].length : at
  }
  return leavesAt(world, { order: 'authority', path: [] })
    .sort(
      ({ facility: a }, { facility: b }) =>
        place('authorities', a.authority) - place('authorities', b.authority) ||
        place('districts', a.district) - place('districts', b.district) ||
        a.code.localeCompare(b.code),
    )
    .map((leaf) => lineOf(leaf, codes))
}

function lineOf({ facility, figures, overdueDays }: Leaf, codes: Codes): ReportFacility {
  const name = (list: List, code: string) => {
    const found = codes[list].find((each) => each.code === code)
    if (found) return { vi: found.vi, en: found.en }
    return code === '' ? NOBODY[list] : { vi: code, en: code }
  }
  const { code, authority, district, progress, deadline, reason, reasonNote } = facility
  const connected = figures.connected > 0
  return {
    ...{ code, name: facility.name || code, deadline, overdueDays, connected },
    ...{ district: name('districts', district), authority: name('authorities', authority) },
    reached: REACHED.find((each) => figures.reached[each] > 0) ?? 'none',
    connectedOn: connected ? progress.connected || progress.watched : '',
    reason: connected ? NOBODY.notConnectedReasons : name('notConnectedReasons', reason),
    reasonCode: connected ? '' : reason,
    reasonNote: connected ? '' : reasonNote,
    cameras: figures.cameras.there,
  }
}

/** Why it is not connected, in words. */
export const reasonText = ({ reason, reasonNote }: ReportFacility, language: Language): string =>
  [reason[language], reasonNote].filter(Boolean).join('\n')
