import type { TourHours } from '../../preload/contract'

const LOCAL = 7 * 3_600_000 // Asia/Ho_Chi_Minh, which has no summer time
const MINUTE = 60_000
const DAY = 1440

/** Whether a tour runs by itself at a moment, in ms since 1970. */
export function isDue(hours: readonly TourHours[], at: number): boolean {
  const minutes = Math.floor((at + LOCAL) / MINUTE)
  const minute = minutes % DAY
  // The first of January 1970 was a Thursday.
  const today = ((Math.floor(minutes / DAY) + 3) % 7) + 1
  const yesterday = today === 1 ? 7 : today - 1
  return hours.some(({ days, from, to }) => {
    if (to > from) return days.includes(today) && minute >= from && minute < to
    return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < to)
  })
}
