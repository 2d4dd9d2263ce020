import { ZONE_MS } from '../../components/time-fields'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Shifts of eight hours begin at 6, 14 and 22. */
const SHIFT = 8 * HOUR
const FIRST_SHIFT = 6 * HOUR

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

const floorTo = (at: number, step: number, offset: number) =>
  Math.floor((at + ZONE_MS - offset) / step) * step + offset - ZONE_MS

export const dayStart = (now: number) => floorTo(now, DAY, 0)
export const shiftStart = (now: number) => floorTo(now, SHIFT, FIRST_SHIFT)

export function spanOf(period: Period, now: number): Span {
  switch (period.kind) {
    case 'all':
      return {}
    case 'shift':
      return { from: shiftStart(now) }
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
