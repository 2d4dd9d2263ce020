import i18next from 'i18next'
import type { Shift } from '../../preload/contract'
import { clockTime } from '../components/time'

/** "Ca 3", or as it is called in the plan. */
export const nameOf = ({ name, slot }: Pick<Shift, 'name' | 'slot'>): string =>
  name || (slot === null ? i18next.t('shifts.free') : i18next.t('shifts.nth', { n: slot }))

/** '2026-11-22' → '22/11/2026' */
export const dayText = (day: string): string => day.split('-').reverse().join('/')

/** "22:00–06:00" */
export function hoursOf({ from, to }: Pick<Shift, 'from' | 'to'>): string {
  const time = (at: number) => clockTime(at, i18next.language)
  return `${time(from)}–${to === null ? '' : time(to)}`
}

/** Day and time: "22:05 22/11". */
export function timeText(at: number): string {
  const day = new Date(at + 7 * 3_600_000).toISOString()
  return `${clockTime(at, i18next.language)} ${day.slice(8, 10)}/${day.slice(5, 7)}`
}

/** What a refusal means here and what to do; null for one that is said elsewhere. */
export function refusalWords(reason: string): string {
  for (const key of [
    `shifts.refused.${reason}`,
    `accounts.refused.${reason}`,
    `common.notDone.reasons.${reason}`,
  ])
    if (i18next.exists(key)) return i18next.t(key as 'common.notDone.text')
  return i18next.t('common.notDone.text')
}
