import type { Language } from '../../preload/contract'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** '1 ngày 2 giờ 5 phút'; what is shorter than a minute is said to be. */
export function durationText(ms: number, language: Language): string {
  const vi = language === 'vi'
  const minutes = Math.floor(ms / MINUTE)
  if (minutes === 0) return ms <= 0 ? (vi ? '0 phút' : '0 min') : vi ? 'dưới 1 phút' : 'under 1 min'
  const parts: [number, string][] = [
    [Math.floor(ms / DAY), vi ? 'ngày' : 'd'],
    [Math.floor((ms % DAY) / HOUR), vi ? 'giờ' : 'h'],
    [minutes % 60, vi ? 'phút' : 'min'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}

/** As it is written: less than all is never 100, more than nothing never 0. */
export function shownPercent(percent: number): number {
  const rounded = Math.round(percent * 10) / 10
  return rounded === 100 && percent < 100 ? 99.9 : rounded === 0 && percent > 0 ? 0.1 : rounded
}

/** '97,5%' */
export const percentText = (percent: number, language: Language): string =>
  `${String(shownPercent(percent)).replace('.', language === 'vi' ? ',' : '.')}%`

/** 1000 → '1.000' */
export const countText = (count: number, language: Language): string =>
  String(count).replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',')

const LOCAL = 7 * HOUR // Asia/Ho_Chi_Minh, which has no summer time

/** '22/11/2026' in Vietnam; `at` in ms since 1970. */
export const dateText = (at: number): string =>
  new Date(at + LOCAL).toISOString().slice(0, 10).split('-').reverse().join('/')

/** '11 năm 2026', '11/2026' */
export function monthText(at: number, language: Language): string {
  const local = new Date(at + LOCAL)
  const [month, year] = [local.getUTCMonth() + 1, local.getUTCFullYear()]
  return language === 'vi' ? `${month < 3 ? `0${month}` : month} năm ${year}` : `${month}/${year}`
}
