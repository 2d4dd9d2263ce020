import type { OccupancyNote } from '../../../preload/contract'

/** What holds on a day, and what held before it was corrected, the oldest first. */
export interface HeldDay {
  date: string
  count: number
  at: number
  by: string
  corrected: (number | null)[]
}

/** The newest days that are drawn. */
const DRAWN = 60
const DAY = 24 * 3_600_000

/** Every day of the calendar from the first that is drawn to the newest: those between have none. */
export function drawnDays(days: readonly HeldDay[]): { date: string; count: number | null }[] {
  const last = Date.parse(days.at(-1)?.date ?? '')
  const drawn = days.filter(({ date }) => Date.parse(date) > last - DRAWN * DAY)
  const first = Date.parse(drawn[0]?.date ?? '')
  if (Number.isNaN(first)) return []
  const counts = new Map(drawn.map(({ date, count }) => [date, count]))
  return Array.from({ length: Math.round((last - first) / DAY) + 1 }, (_, i) => {
    const date = new Date(first + i * DAY).toISOString().slice(0, 10)
    return { date, count: counts.get(date) ?? null }
  })
}

/** The end of an axis that holds so many: one of 1, 2, 5, 10, 20… times two. */
export function axisEnd(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / 2)))
  const step = [1, 2, 5, 10].find((factor) => factor * power * 2 >= most) ?? 10
  return Math.max(2, step * power * 2)
}

/** The days on which something holds, the oldest first. */
export function heldDays(notes: readonly OccupancyNote[]): HeldDay[] {
  const days = new Map<string, OccupancyNote[]>()
  for (const note of notes) {
    const all = days.get(note.date)
    if (all) all.push(note)
    else days.set(note.date, [note])
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([date, all]) => {
      const { count = null, at = 0, by = '' } = all.at(-1) ?? {}
      const corrected = all.slice(0, -1).map((note) => note.count)
      return count === null ? [] : [{ date, count, at, by, corrected }]
    })
}
