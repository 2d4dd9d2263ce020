import { takeBreaks } from '../../evidence'
import { beginOf, DAY, type Day, nameOf, OFF, stateAtEnd, UNKNOWN } from '../journal/day'
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

/** What the day before says of a camera: nothing, that it is watched, or that it was switched off or
 * removed. */
const [NOTHING, WATCHED, LEFT] = [0, 1, 2] as const

/** Who watched for less than this did not get to ask all: what it does not name may still be there. */
const BRIEF = 10 * 60_000

const isBrief = ({ first, last }: Day) => last - first < BRIEF

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
  const rest = takeBreaks()
  const gone = new Set<string>()
  const clipped: Visit = (camera, a, b, state) => {
    const [start, end] = [Math.max(from, a), Math.min(to, b)]
    if (start < end) visit(camera, start, end, state)
  }
  let known = await knownBefore(journal, names, from, numbers)
  let damaged = 0
  const there = new Set(names)
  for (let begin = beginOf(from); begin < to; begin += DAY) {
    const name = nameOf(begin)
    const day = there.has(name) ? await journal.read(name) : null
    const brief = !day || isBrief(day)
    const here = brief ? known.slice() : new Uint8Array(numbers.size)
    const named = new Uint8Array(numbers.size)
    for (const [i, id] of (day?.cameras ?? []).entries()) {
      const camera = numbers.get(id)
      if (camera === undefined) gone.add(id)
      else if (day && camera !== ELSEWHERE) {
        named[camera] = 1
        here[camera] = leftBy(day, i)
        stretches(day, i, camera, known[camera] ?? NOTHING, clipped)
      }
      if (i % 8 === 0) await rest()
    }
    const until = brief || !day ? begin + DAY : day.first
    for (const [camera, was] of known.entries())
      if (was !== NOTHING && named[camera] === 0) clipped(camera, begin, until, UNKNOWN)
    known = here
    damaged += day?.damaged ?? 0
    await rest()
  }
  return { gone: gone.size, damaged }
}

const leftBy = (day: Day, index: number) => (stateAtEnd(day, index) === OFF ? LEFT : WATCHED)

/** What the days before a period say of its cameras. */
async function knownBefore(
  journal: Journal,
  names: readonly string[],
  from: number,
  numbers: ReadonlyMap<string, number>,
): Promise<Uint8Array> {
  const known = new Uint8Array(numbers.size)
  for (const name of names.filter((each) => each < nameOf(from)).reverse()) {
    const day = await journal.read(name)
    for (const [i, id] of (day?.cameras ?? []).entries()) {
      const camera = numbers.get(id) ?? ELSEWHERE
      if (camera !== ELSEWHERE && known[camera] === NOTHING && day) known[camera] = leftBy(day, i)
    }
    if (day && !isBrief(day)) break
  }
  return known
}

/** One camera's day. */
function stretches(day: Day, index: number, camera: number, was: number, visit: Visit): void {
  const { begin, end, offsets, at, state } = day
  const [first, behind] = [offsets[index] ?? 0, offsets[index + 1] ?? 0]
  const start = begin + (at[first] ?? 0)
  // One that was removed and is registered again was nothing in between.
  const unknown = was === NOTHING ? begin : was === LEFT ? Math.min(start, day.first) : start
  if (unknown > begin) visit(camera, begin, unknown, UNKNOWN)
  for (let mark = first; mark < behind; mark++) {
    const until = mark + 1 < behind ? begin + (at[mark + 1] ?? 0) : end
    visit(camera, begin + (at[mark] ?? 0), until, state[mark] ?? UNKNOWN)
  }
}
