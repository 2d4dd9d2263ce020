import type { TFunction } from 'i18next'

const ZONE = 'Asia/Ho_Chi_Minh'
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const formats = new Map<string, Intl.DateTimeFormat>()

/** Building a format is slow and tiles ask each second. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) {
    const locale = language === 'en' ? 'en-GB' : 'vi-VN'
    found = new Intl.DateTimeFormat(locale, { timeZone: ZONE, hourCycle: 'h23', ...options })
    formats.set(key, found)
  }
  return found
}

const HOUR_MINUTE = { hour: '2-digit', minute: '2-digit' } as const
const DAY_MONTH = { day: '2-digit', month: '2-digit' } as const

export const clockTime = (at: number, language: string, seconds = false) =>
  format(language, seconds ? { ...HOUR_MINUTE, second: '2-digit' } : HOUR_MINUTE).format(at)

/** "CN 22/11", "Sun 22/11". */
export function dayAndDate(at: number, language: string): string {
  const weekday = format(language, { weekday: 'short' }).format(at)
  return `${weekday} ${dayMonth(at)}`
}

/** Built by hand: the Vietnamese locale writes "22-11". */
function dayMonth(at: number): string {
  const parts = format('en', DAY_MONTH).formatToParts(at)
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
  return `${part('day')}/${part('month')}`
}

/** In numbers, the same in both languages: "22/11/2026". */
export const dateOf = (at: number): string => `${dayMonth(at)}/${yearOf(at)}`

/** For a catalogue's own order of words: "Thứ Hai", "23", "11", "2026"; months have names in English. */
export function longDate(at: number, language: string) {
  const weekday = format(language, { weekday: 'long' }).format(at)
  const month = language === 'en' ? 'long' : 'numeric'
  return {
    weekday: weekday.charAt(0).toUpperCase() + weekday.slice(1),
    day: format('en', { day: 'numeric' }).format(at),
    month: format('en', { month }).format(at),
    year: yearOf(at),
  }
}

export const yearOf = (at: number): string => format('en', { year: 'numeric' }).format(at)

/** The time alone for today, with the day before it otherwise. */
export function moment(at: number, now: number, language: string, seconds = false): string {
  const time = clockTime(at, language, seconds)
  const today = dayMonth(at) === dayMonth(now) && Math.abs(now - at) < 2 * DAY
  return today ? time : `${dayMonth(at)} ${time}`
}

/** Two units at most, rounded down: "38 giây", "27 phút", "2 giờ 5 phút", "3 ngày". */
export function duration(ms: number, t: TFunction): string {
  const whole = Math.max(0, ms)
  if (whole < MINUTE) return t('common.duration.seconds', { n: Math.floor(whole / SECOND) })
  if (whole < HOUR) return t('common.duration.minutes', { n: Math.floor(whole / MINUTE) })
  if (whole < DAY) return hours(whole, t)
  return days(whole, t)
}

function hours(ms: number, t: TFunction): string {
  const n = Math.floor(ms / HOUR)
  const m = Math.floor((ms % HOUR) / MINUTE)
  return m ? t('common.duration.hoursMinutes', { n, m }) : t('common.duration.hours', { n })
}

function days(ms: number, t: TFunction): string {
  const n = Math.floor(ms / DAY)
  const m = Math.floor((ms % DAY) / HOUR)
  return m ? t('common.duration.daysHours', { n, m }) : t('common.duration.days', { n })
}
