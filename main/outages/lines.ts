import type { z } from 'zod'
import { Outage, type OutageEvent, type OutageEventKind, OutageNote } from '../../preload/contract'

/** One thing that became of an outage, as it is written down. */
export interface Line extends OutageEvent {
  id: string
  /** What it changed; all of it with 'opened' and 'held'. */
  set?: Partial<Outage>
  /** Of 'joined': what it took in; a line of thousands of cameras is not written anew for each. */
  add?: Taken
  note?: OutageNote
  /** Of 'merged': the outage that goes on in its place. */
  into?: string
}

/** What an outage takes in: cameras, and when the first of them went. */
const Taken = Outage.pick({ cameras: true, from: true })
export type Taken = z.infer<typeof Taken>

/** Made once: there are tens of thousands of lines to be read. */
const Change = Outage.partial()

const WHOLE: readonly OutageEventKind[] = ['opened', 'held']

/** Null for text that is none of ours. */
export function readLine(text: string): Line | null {
  try {
    const line = JSON.parse(text)
    return isLine(line) ? line : null
  } catch {
    return null
  }
}

/** Whole outages are looked at closely; the rest changes some of their fields. */
function isLine(line: unknown): line is Line {
  if (typeof line !== 'object' || line === null) return false
  const { at, id, what, by, text, set, add, note } = line as Record<string, unknown>
  const told = typeof id === 'string' && typeof what === 'string' && typeof by === 'string'
  if (!told || typeof at !== 'number' || typeof text !== 'string') return false
  if (WHOLE.includes(what as OutageEventKind)) return Outage.safeParse(set).success
  if (set !== undefined && !Change.safeParse(set).success) return false
  if (add !== undefined && !Taken.safeParse(add).success) return false
  return note === undefined || OutageNote.safeParse(note).success
}

/** What is known of all outages after one more line; one that says nothing new changes nothing. */
export function apply(outages: Map<string, Outage>, line: Line): void {
  const { id, what, set, add, note } = line
  if (WHOLE.includes(what)) {
    outages.set(id, set as Outage)
    return
  }
  const now = outages.get(id)
  if (!now) return
  if (what === 'merged') {
    const into = outages.get(line.into ?? '')
    if (into) outages.set(into.id, withNotes(taking(into, now), now.notes))
    outages.delete(id)
    return
  }
  // Of two windows the first one holds.
  if (what === 'acknowledged' && now.acknowledged) return
  outages.set(id, {
    ...(add ? taking(now, add) : now),
    ...set,
    notes: note ? [...now.notes, note] : (set?.notes ?? now.notes),
  })
}

const taking = (now: Outage, { cameras, from }: Taken): Outage => ({
  ...now,
  cameras: [...new Set([...now.cameras, ...cameras])],
  from: Math.min(now.from, from),
})

/** Those that it has already, as when a month began with it, once. */
function withNotes(now: Outage, notes: readonly OutageNote[]): Outage {
  const known = new Set(now.notes.map((note) => JSON.stringify(note)))
  const others = notes.filter((note) => !known.has(JSON.stringify(note)))
  if (others.length === 0) return now
  return { ...now, notes: [...now.notes, ...others].sort((a, b) => a.at - b.at) }
}

/** A file a month, by Vietnam's days. */
export const fileOf = (at: number) => `${new Date(at + LOCAL).toISOString().slice(0, 7)}.jsonl`

const LOCAL = 7 * 3_600_000

export const isFile = (name: string) => /^\d{4}-\d\d\.jsonl$/.test(name)
