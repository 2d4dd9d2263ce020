import type { PeriodFigures, UptimeCounts } from '../../preload/contract'
import type { UptimeFigures } from '../../preload/contract/uptime'
import { inOrderOf, mostFirst } from './group'
import type { Names } from './names'
import type { PeriodSources, UptimeSource } from './sources'

/** The same figures as in the tab of availability, with names. */
export function uptimeOf(
  { uptime, codes }: Pick<PeriodSources, 'uptime' | 'codes'>,
  names: Names,
): PeriodFigures['uptime'] {
  if (!uptime) return null
  const lines = (all: UptimeSource['districts'], nameOf: Names['district']) =>
    all.map(({ code, figures }) => ({ code, name: nameOf(code), ...counts(figures) }))
  return {
    total: counts(uptime.all.figures),
    byFacility: mostFirst(lines(uptime.facilities, names.facility), ({ downMs }) => downMs),
    byDistrict: inOrderOf(lines(uptime.districts, names.district), codes.districts),
    byAuthority: inOrderOf(lines(uptime.authorities, names.authority), codes.authorities),
  }
}

const counts = ({ part, upMs, downMs, unknownMs, plannedMs }: UptimeFigures): UptimeCounts => ({
  percent: part === null ? null : part * 100,
  ...{ upMs, downMs, unknownMs, plannedMs },
})
