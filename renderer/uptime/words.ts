import type { TFunction } from 'i18next'
import type { UptimeRow } from '../../preload/contract'
import { duration } from '../components/time'

/** In the order of a bucket's figures. */
export const KINDS = ['up', 'down', 'unknown', 'planned', 'off'] as const
export type Kind = (typeof KINDS)[number]

/** What is not all is never told as 100 %, and what is not nothing never as 0 %. */
export function partText(part: number, language: 'vi' | 'en'): string {
  const locale = language === 'en' ? 'en-GB' : 'vi-VN'
  const rounded = Math.round(part * 10_000) / 100
  const told = part === 1 ? 100 : part === 0 ? 0 : Math.min(99.99, Math.max(0.01, rounded))
  const digits = told === 100 || told === 0 ? 0 : told >= 99 || told < 1 ? 2 : 1
  const text = told.toLocaleString(locale, {
    ...{ maximumFractionDigits: digits, minimumFractionDigits: digits },
  })
  return `${text}%`
}

/** The percentage, or why there is none. */
export function uptimeText(
  { part, why }: UptimeRow['figures'],
  t: TFunction,
  language: 'vi' | 'en',
): string {
  return part === null ? t(`uptime.why.${why ?? 'none'}`) : partText(part, language)
}

const HOUR = 3_600_000

/** Time of cameras, added up: days of many cameras together nobody can picture. */
export function sumText(ms: number, t: TFunction, language: 'vi' | 'en'): string {
  if (ms < 24 * HOUR) return timeText(ms, t)
  const locale = language === 'en' ? 'en-GB' : 'vi-VN'
  return t('uptime.hours', { hours: Math.round(ms / HOUR).toLocaleString(locale) })
}

/** A second that is left is not nothing. */
export const timeText = (ms: number, t: TFunction): string =>
  ms > 0 && ms < 1000 ? t('uptime.moment') : duration(ms, t)
