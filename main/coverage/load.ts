import { join } from 'node:path'
import { beginOf, DAY } from './days'
import { dayFiles, readDay } from './files'
import type { Entry } from './lines'

/** What is known of cameras, in ms since 1970. */
export interface Memory {
  /** Since when each is known to be there. */
  known: Map<string, number>
  /** When each was last seen. */
  seen: Map<string, number>
}

export const emptyMemory = (): Memory => ({ known: new Map(), seen: new Map() })

export interface Loaded extends Memory {
  damaged: number
}

/**
 * What the files know, from the newest back to one that begins with all that was known before.
 * Rejects when a file cannot be read.
 */
export async function loadMemory(dir: string, now: number): Promise<Loaded> {
  const memory = emptyMemory()
  let damaged = 0
  // A day to come was written by a clock that was wrong.
  const names = (await dayFiles(dir)).filter((name) => beginOf(name) < now + DAY)
  for (const name of names.reverse()) {
    let whole = false
    damaged += await readDay(join(dir, name), (entry) => {
      learn(memory, entry)
      whole ||= entry.kind === 'state'
    })
    if (whole) break
  }
  for (const [camera, at] of memory.seen) memory.seen.set(camera, Math.min(at, now))
  return { ...memory, damaged }
}

function learn({ known, seen }: Memory, entry: Entry): void {
  const since = (camera: string, at: number) =>
    known.set(camera, Math.min(at, known.get(camera) ?? at))
  const last = (camera: string, at: number) =>
    seen.set(camera, Math.max(at, seen.get(camera) ?? at))
  if (entry.kind === 'known') for (const camera of entry.cameras) since(camera, entry.at)
  else if (entry.kind === 'seen') for (const each of entry.cameras) last(each.camera, each.last)
  else
    for (const each of entry.cameras) {
      since(each.camera, each.known)
      if (each.seen) last(each.camera, each.seen)
    }
}
