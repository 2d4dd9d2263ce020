const HOUR_MS = 3_600_000

/** ISO 8601 at Vietnam's clock, which has known no summer time: `2026-11-22T21:15:22.123+07:00`. */
export const localTime = (ms: number): string =>
  new Date(ms + 7 * HOUR_MS).toISOString().replace('Z', '+07:00')

/** `2026-11` */
export const monthOf = (ms: number): string => localTime(ms).slice(0, 7)

/** `20261122-211522`, for names. */
export const stamp = (ms: number): string =>
  localTime(ms).slice(0, 19).replace(/[-:]/g, '').replace('T', '-')

/** `22/11/2026 21:15:22`, as people here write it. */
export function captionTime(ms: number): string {
  const [date = '', time = ''] = localTime(ms).slice(0, 19).split('T')
  return `${date.split('-').reverse().join('/')} ${time}`
}
