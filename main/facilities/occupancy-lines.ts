import type { OccupancyNote } from '../../preload/contract'

/** From here on in the file, what was noted of one facility is of another code. */
interface Renamed {
  at: number
  from: string
  to: string
}

export type OccupancyLine = OccupancyNote | Renamed

export const isRenamed = (line: OccupancyLine): line is Renamed => 'from' in line

/** Null for text that is none of ours. */
export function readLine(text: string): OccupancyLine | null {
  try {
    const line = JSON.parse(text)
    return isLine(line) ? line : null
  } catch {
    return null
  }
}

/** By hand: there are tens of thousands to be read before there is a window. */
function isLine(line: unknown): line is OccupancyLine {
  if (typeof line !== 'object' || line === null) return false
  const { at, facility, date, count, by, from, to } = line as Record<string, unknown>
  if (typeof at !== 'number') return false
  if (typeof from === 'string') return typeof to === 'string'
  const counted = count === null || (Number.isInteger(count) && (count as number) >= 0)
  return counted && typeof facility === 'string' && isDay(date) && typeof by === 'string'
}

const isDay = (date: unknown) => typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date)

/** A year has a file: small enough to be read, and the old ones are never touched again. */
export const fileOf = (date: string) => `${date.slice(0, 4)}.jsonl`

export const isFile = (name: string) => /^\d{4}\.jsonl$/.test(name)
