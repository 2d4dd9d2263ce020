import { takeBreaks } from '../../evidence'
import { beginOf, DAY, type Day, nameOf, UNKNOWN } from '../journal/day'
import type { Span } from './windows'

/** Told of each stretch of each camera, in order of time; `camera` is its number. */
export type Visit = (camera: number, from: number, to: number, state: number) => void

export interface Walked {
  /** Cameras that the journal names, and that are in no list. */
  gone: number
  damaged: number
}

/** Instead of a number. */
export const ELSEWHERE = -1

interface Journal {
  list(): Promise<string[]>
  read(day: string): Promise<Day | null>
}

/**
 * Goes through a period of the journal, day by day. A camera that was there before, and of which
 * nothing is told while the station was off, is unknown; before it was there, it is nothing.
 * @param numbers of all cameras; `ELSEWHERE`: not asked for
 */
export async function walk(
  journal: Journal,
  { from, to }: Span,
  numbers: ReadonlyMap<string, number>,
  visit: Visit,
): Promise<Walked> {
  const names = await journal.list()
  const before = names.filter((name) => name < nameOf(from)).at(-1)
  const rest = takeBreaks()
  const gone = new Set<string>()
  const clipped: Visit = (camera, a, b, state) => {
    const [start, end] = [Math.max(from, a), Math.min(to, b)]
    if (start < end) visit(camera, start, end, state)
  }
  let known = new Uint8Array(numbers.size)
  const first = before === undefined ? null : await journal.read(before)
  for (const id of first?.cameras ?? []) known[numbers.get(id) ?? ELSEWHERE] = 1
  let damaged = 0
  const there = new Set(names)
  for (let begin = beginOf(from); begin < to; begin += DAY) {
    const name = nameOf(begin)
    const day = there.has(name) ? await journal.read(name) : null
    const here = day ? new Uint8Array(numbers.size) : known
    for (const [i, id] of (day?.cameras ?? []).entries()) {
      const camera = numbers.get(id)
      if (camera === undefined) gone.add(id)
      else if (day && camera !== ELSEWHERE) {
        here[camera] = 1
        stretches(day, i, camera, known[camera] === 1, clipped)
      }
      if (i % 64 === 0) await rest()
    }
    const until = day ? day.first : begin + DAY
    for (const [camera, was] of known.entries())
      if (was === 1 && (!day || here[camera] === 0)) clipped(camera, begin, until, UNKNOWN)
    known = here
    damaged += day?.damaged ?? 0
    await rest()
  }
  return { gone: gone.size, damaged }
}

/** One camera's day. */
function stretches(day: Day, index: number, camera: number, wasThere: boolean, visit: Visit): void {
  const { begin, end, offsets, at, state } = day
  const [first, behind] = [offsets[index] ?? 0, offsets[index + 1] ?? 0]
  const start = begin + (at[first] ?? 0)
  if (wasThere && start > begin) visit(camera, begin, start, UNKNOWN)
  for (let mark = first; mark < behind; mark++) {
    const until = mark + 1 < behind ? begin + (at[mark + 1] ?? 0) : end
    visit(camera, begin + (at[mark] ?? 0), until, state[mark] ?? UNKNOWN)
  }
}
