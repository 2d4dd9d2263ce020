import { z } from 'zod'
import { type AvailabilityChange, StreamReason } from '../../../preload/contract'
import type { JournalLine, Known } from './line'

/** How a line says what a camera is: `u`, `o`, or why it is down. */
type Code = string

const REASONS: ReadonlySet<string> = new Set(StreamReason.options)

const codeOf = ({ state, reason }: Pick<Known, 'state' | 'reason'>): Code =>
  state === 'up' ? 'u' : state === 'off' ? 'o' : reason

function meaningOf(code: Code): Pick<Known, 'state' | 'reason'> | null {
  if (code === 'u') return { state: 'up', reason: 'none' }
  if (code === 'o') return { state: 'off', reason: 'none' }
  return REASONS.has(code) ? { state: 'down', reason: code as StreamReason } : null
}

const STATIONS = { b: 'began', a: 'alive', e: 'ended' } as const
const LETTERS = { began: 'b', alive: 'a', ended: 'e' } as const

/** So many changes stand in one line at most: a damaged one costs no more. */
const IN_LINE = 200

/**
 * Turns what happened into the lines of one day's file. Times are ms from the day's begin; cameras
 * are numbers, named by the first change that tells of them.
 */
export class Writer {
  private numbers = new Map<string, number>()
  private next = 0

  /** @param begin of the day, ms since 1970 */
  constructor(readonly begin: number) {}

  lines(entries: readonly JournalLine[]): string[] {
    const lines: string[] = []
    let changes: unknown[] = []
    const close = () => {
      if (changes.length > 0) lines.push(JSON.stringify(['c', ...changes]))
      changes = []
    }
    for (const entry of entries) {
      if (entry.kind === 'change') {
        changes.push(this.change(entry))
        if (changes.length === IN_LINE) close()
        continue
      }
      close()
      lines.push(JSON.stringify(this.other(entry)))
    }
    close()
    return lines
  }

  /** What was written last may not be there: nothing builds on it. */
  reset(): void {
    this.numbers.clear()
  }

  private change({ at, camera, ...how }: AvailabilityChange): unknown[] {
    const known = this.numbers.get(camera)
    const number = known ?? this.numberOf(camera)
    const told = [at - this.begin, number, codeOf(how)]
    return known === undefined ? [...told, camera] : told
  }

  private other(entry: Exclude<JournalLine, { kind: 'change' }>): unknown[] {
    const at = entry.at - this.begin
    if (entry.kind === 'began') this.numbers.clear()
    if (entry.kind !== 'state') return [LETTERS[entry.kind], at]
    this.numbers.clear()
    const cameras = entry.cameras.map(({ camera, since, ...how }) => {
      const ago = entry.at - since
      return [this.numberOf(camera), codeOf(how), ago, camera]
    })
    return ['s', at, cameras]
  }

  private numberOf(camera: string): number {
    const number = this.next++
    this.numbers.set(camera, number)
    return number
  }
}

const Ms = z.number()
const Line = z.union([
  z.tuple([z.enum(['b', 'a', 'e']), Ms]),
  z.tuple([z.literal('s'), Ms, z.array(z.tuple([z.number(), z.string(), Ms, z.string()]))]),
  z.tuple([z.literal('c')]).rest(z.array(z.unknown())),
])

/** Understands the lines of one day's file, in their order. */
export class Reader {
  /** Lines that could not be understood, whole or in part. */
  damaged = 0
  private names = new Map<number, string>()

  constructor(private begin: number) {}

  /** What the next line says; nothing when it cannot be understood. */
  read(text: string): JournalLine[] {
    const line = Line.safeParse(parsed(text)).data
    if (!line) this.damaged++
    if (!line) return []
    if (line[0] === 'c') return this.changes(line.slice(1) as unknown[][])
    if (line[0] === 's') return [this.state(line[1], line[2])]
    if (line[0] === 'b') this.names.clear()
    return [{ kind: STATIONS[line[0]], at: this.begin + line[1] }]
  }

  private changes(parts: unknown[][]): JournalLine[] {
    const entries: JournalLine[] = []
    let bad = false
    for (const [ms, number, code, name] of parts) {
      if (typeof name === 'string') this.names.set(Number(number), name)
      const camera = this.names.get(Number(number))
      const how = meaningOf(String(code))
      if (camera !== undefined && how && typeof ms === 'number')
        entries.push({ kind: 'change', at: this.begin + ms, camera, ...how })
      else bad = true
    }
    if (bad) this.damaged++
    return entries
  }

  private state(ms: number, list: [number, string, number, string][]): JournalLine {
    this.names.clear()
    const at = this.begin + ms
    const cameras = list.flatMap(([number, code, ago, camera]) => {
      this.names.set(number, camera)
      const how = meaningOf(code)
      return how ? [{ camera, ...how, since: at - ago }] : []
    })
    if (cameras.length < list.length) this.damaged++
    return { kind: 'state', at, cameras }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
