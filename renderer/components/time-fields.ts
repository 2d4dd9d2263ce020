/** Vietnam has one time zone, and no summer time. */
export const ZONE_MS = 7 * 3_600_000

/** A day for the calendar: 2026-11-22. */
export const dayOf = (at: number) => new Date(at + ZONE_MS).toISOString().slice(0, 10)

/** For a field of date and time, and back: 2026-11-22 21:15:00. */
export const localText = (at: number) =>
  new Date(at + ZONE_MS).toISOString().slice(0, 19).replace('T', ' ')

/** Null for an empty field, and for text that is no time. */
export function localTime(text: string): number | null {
  const at = Date.parse(`${text.replace(' ', 'T')}+07:00`)
  return Number.isNaN(at) ? null : at
}
