import { z } from 'zod'
import { OccupancyNote } from '../../preload/contract'

/** From here on in the file, what was noted of one facility is of another code. */
const Renamed = z.object({ at: z.number(), from: z.string(), to: z.string() })
type Renamed = z.infer<typeof Renamed>

export type OccupancyLine = OccupancyNote | Renamed

const Line = z.union([OccupancyNote, Renamed])

export const isRenamed = (line: OccupancyLine): line is Renamed => 'from' in line

/** Null for text that is none of ours. */
export function readLine(text: string): OccupancyLine | null {
  try {
    return Line.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** A year has a file: small enough to be read, and the old ones are never touched again. */
export const fileOf = (date: string) => `${date.slice(0, 4)}.jsonl`

export const isFile = (name: string) => /^\d{4}\.jsonl$/.test(name)
