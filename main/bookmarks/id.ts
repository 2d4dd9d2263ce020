const LOCAL = 7 * 3_600_000 // Asia/Ho_Chi_Minh, which has no summer time

/** `20261122-141522-123`, in UTC. Sorts by time. */
export const stampOf = (at: number): string =>
  new Date(at).toISOString().replace(PARTS, '$1$2$3-$4$5$6-$7')

const PARTS = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)\.(\d+)Z$/

/** @param random from 0 to below 1 */
export function newBookmarkId(at: number, random: number): string {
  const tail = Math.floor(random * 36 ** 4).toString(36)
  return `${stampOf(at)}-${tail.padStart(4, '0')}`
}

/** The moment that an id names, in ms since 1970. */
export function timeOf(id: string): number {
  const part = (from: number, to: number) => Number(id.slice(from, to))
  const [year, month, day] = [part(0, 4), part(4, 6), part(6, 8)]
  return Date.UTC(year, month - 1, day, part(9, 11), part(11, 13), part(13, 15), part(16, 19))
}

/** `2026-11`, in local time. */
export const monthOf = (at: number): string => localDate(at).slice(0, 7)

/** Where a bookmark's files lie below the folder of evidence: `2026/11/22/ID`, by local date. */
export const evidencePath = (id: string): string =>
  `${localDate(timeOf(id)).replace(/-/g, '/')}/${id}`

const localDate = (at: number): string => new Date(at + LOCAL).toISOString().slice(0, 10)
