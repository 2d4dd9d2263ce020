import { UPTIME_LONGEST, type UptimePeriod } from '../../preload/contract'
import { dayOf, ZONE_MS } from '../components/time-fields'

export const PERIODS = ['today', 'yesterday', 'week', 'days30', 'month', 'own'] as const
export type PeriodChoice = (typeof PERIODS)[number]

const DAY = 24 * 3_600_000

const beginOf = (at: number) => Math.floor((at + ZONE_MS) / DAY) * DAY - ZONE_MS
const monthOf = (at: number) => Date.parse(`${dayOf(at).slice(0, 7)}-01T00:00:00+07:00`)

/** Whole days of Vietnam's calendar; those to today end with it, though it has not come. */
export function periodOf(
  choice: PeriodChoice,
  own: UptimePeriod | null,
  now: number,
): UptimePeriod {
  const today = beginOf(now)
  const until = (to: number, days: number) => ({ from: to - days * DAY, to })
  switch (choice) {
    case 'yesterday':
      return until(today, 1)
    case 'week':
      return until(today + DAY, 7)
    case 'days30':
      return until(today + DAY, 30)
    case 'month':
      return { from: monthOf(now), to: today + DAY }
    case 'own':
      return own ?? until(today, 1)
    default:
      return until(today + DAY, 1)
  }
}

/** What is wrong with a period of one's own; null for one that can be asked for. */
export function ownFault({ from, to }: UptimePeriod): 'order' | 'long' | null {
  if (from >= to) return 'order'
  return to - from > UPTIME_LONGEST ? 'long' : null
}

/** The one after, in a circle; one's own is chosen by hand. */
export function nextPeriod(choice: PeriodChoice): PeriodChoice {
  const list = PERIODS.filter((each) => each !== 'own')
  return list[(list.indexOf(choice as (typeof list)[number]) + 1) % list.length] ?? 'today'
}
