import type { PeriodSpan } from '../../preload/contract'

export const DAY = 24 * 3_600_000
const ZONE = 7 * 3_600_000 // Asia/Ho_Chi_Minh, which has no summer time

const midnight = (at: number) => Math.floor((at + ZONE) / DAY) * DAY - ZONE

/** The day of a moment, in Vietnam. */
export const dayOf = (at: number): PeriodSpan => ({ from: midnight(at), to: midnight(at) + DAY })

/** From Monday to Sunday. */
export function weekOf(at: number): PeriodSpan {
  const weekday = (new Date(midnight(at) + ZONE).getUTCDay() + 6) % 7
  const from = midnight(at) - weekday * DAY
  return { from, to: from + 7 * DAY }
}

export function monthOf(at: number): PeriodSpan {
  const local = new Date(at + ZONE)
  const begin = (more: number) =>
    Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + more, 1) - ZONE
  return { from: begin(0), to: begin(1) }
}

/** What it is compared with: the month before a whole month, else as long a time right before. */
export function spanBefore(span: PeriodSpan): PeriodSpan {
  const month = monthOf(span.from)
  if (month.from === span.from && month.to === span.to) return monthOf(span.from - 1)
  return { from: span.from - (span.to - span.from), to: span.from }
}
