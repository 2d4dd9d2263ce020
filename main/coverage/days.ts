const HOUR = 3_600_000
/** Vietnam's clock, which has known no summer time: its hours begin with those of the world. */
const ZONE = 7 * HOUR

/** The day's file of a moment in ms: `2026-11-22.jsonl`. */
export const fileOf = (at: number): string =>
  `${new Date(at + ZONE).toISOString().slice(0, 10)}.jsonl`

export const isDayFile = (name: string): boolean => /^\d{4}-\d{2}-\d{2}\.jsonl$/.test(name)

/** When the day of a file began, in ms since 1970. */
export const beginOf = (file: string): number => Date.parse(`${file.slice(0, 10)}T00:00:00Z`) - ZONE

/** When the day of a moment began. */
export const dayOf = (at: number): number => Math.floor((at + ZONE) / DAY) * DAY - ZONE

/** When the hour of a moment began. */
export const hourOf = (at: number): number => Math.floor(at / HOUR) * HOUR

/** Parts of `[from, to)` in ms, cut where an hour begins. */
export function byHour(from: number, to: number): { hour: number; ms: number }[] {
  const parts: { hour: number; ms: number }[] = []
  for (let at = from; at < to; ) {
    const hour = hourOf(at)
    const end = Math.min(to, hour + HOUR)
    parts.push({ hour, ms: end - at })
    at = end
  }
  return parts
}

export const DAY = 24 * HOUR
