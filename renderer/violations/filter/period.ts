import { ZONE_MS } from '../../components/time-fields'

const DAY = 24 * 3_600_000

export const periods = ['all', 'shift', 'today', 'week', 'month', 'range'] as const

/** Which moments are wanted; `from` and `to` are days such as 2026-11-22, both included. */
export type Period =
  | { kind: Exclude<(typeof periods)[number], 'range'> }
  | { kind: 'range'; from: string; to: string }

/** In ms since 1970; `to` is exclusive. */
export interface Span {
  from?: number
  to?: number
}

/** Midnight of a day in Vietnam. */
const startOf = (day: string) => Date.parse(`${day}T00:00:00+07:00`)

export const dayStart = (now: number) => Math.floor((now + ZONE_MS) / DAY) * DAY - ZONE_MS

/** @param shift when the shift of a moment began */
export function spanOf(period: Period, now: number, shift: (now: number) => number): Span {
  switch (period.kind) {
    case 'all':
      return {}
    case 'shift':
      return { from: shift(now) }
    case 'today':
      return { from: dayStart(now) }
    case 'week':
      return { from: dayStart(now) - 6 * DAY }
    case 'month':
      return { from: dayStart(now) - 29 * DAY }
    case 'range':
      return { from: startOf(period.from), to: startOf(period.to) + DAY }
  }
}
