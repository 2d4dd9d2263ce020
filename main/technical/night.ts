import type { Standard } from '../../preload/contract'

const MINUTE = 60_000
const DAY = 24 * 60
/** Vietnam's clock, which has known no summer time. */
const ZONE = 7 * 60

/** Whether `now` (ms) lies within the hours of night; from and to alike are the whole day. */
export function isNight(
  now: number,
  { from, to }: Pick<Standard['night'], 'from' | 'to'>,
): boolean {
  const minute = (Math.floor(now / MINUTE) + ZONE) % DAY
  if (from === to) return true
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}
