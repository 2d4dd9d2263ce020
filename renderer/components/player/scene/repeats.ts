import { changed } from './change'
import { mostCameBack, type Recurrence, recurrence } from './recurrence'
import { distances, textureOf } from './texture'

/** A sample of the decoded picture. */
export interface SceneSample {
  /** When it was taken, in ms. */
  at: number
  /** GRID.width × GRID.height points of luma, line by line. */
  luma: Uint8Array
  /**
   * Which group of pictures it belongs to: a number that changes with each keyframe the camera
   * itself sent. Undefined when that is not known.
   */
  group?: number
}

interface Seen {
  at: number
  group: number | undefined
  texture: Uint8Array
  /** Null: it could not be compared. */
  found: Recurrence | null
}

/** A stretch of time with the same picture. */
export interface Run {
  from: number
  until: number
  /** How many of its pictures came back. */
  returned: number
}

/** How long (ms) a picture is remembered. */
const MEMORY = 30_000
/** Without known keyframes, groups of pictures are taken to be shorter than this (ms). */
const GROUP = 12_000
/** Bands that came back within this time (ms) count together. */
const TOGETHER = 10_000
/** A run ends when nothing came back for this long (ms). */
const HOLD = 30_000

/**
 * Finds pictures that repeat. Inside a group of pictures nothing follows from it: an encoder that
 * skips a quiet scene's noise sends the same picture until the next keyframe.
 */
export class Repeats {
  private last: Uint8Array | null = null
  private memory: Seen[] = []
  private run: Run | null = null

  look({ at, luma, group }: SceneSample): Run | null {
    if (this.last && changed(this.last, luma)) this.forget()
    this.last = luma
    this.memory = this.memory.filter((seen) => at - seen.at <= MEMORY)
    const seen: Seen = { at, group, texture: textureOf(luma), found: null }
    this.compare(seen)
    this.memory.push(seen)
    return this.run
  }

  /** A new stream of the same camera: its pictures cannot be compared, what is known stays. */
  restart(at: number): void {
    this.last = null
    this.memory = []
    if (this.run) this.run = { ...this.run, until: at }
  }

  forget(): void {
    this.last = null
    this.memory = []
    this.run = null
  }

  private compare(seen: Seen): void {
    const others = this.memory.filter((other) => apart(other, seen))
    seen.found = recurrence(others.map(({ texture }) => distances(texture, seen.texture)))
    const same = seen.found && others[this.sameAs(seen.found, seen.at)]
    if (same) this.extend(same.at, seen.at)
    else if (this.run && (this.isNews(seen) || seen.at - this.run.until > HOLD)) this.run = null
  }

  /** Index of the picture that this one is again; -1 for none. */
  private sameAs(found: Recurrence, at: number): number {
    if (found.whole >= 0) return found.whole
    const before = this.memory.filter((seen) => at - seen.at < TOGETHER)
    return mostCameBack([...judged(before), found]) ? found.band : -1
  }

  private extend(from: number, until: number): void {
    const { run } = this
    const known = run && from <= run.until ? run : { from, returned: 0 }
    this.run = { from: Math.min(known.from, from), until, returned: known.returned + 1 }
  }

  /** Where the picture had come to rest, two in a row that differ are news; else only time tells. */
  private isNews({ found }: Seen): boolean {
    const compared = judged(this.memory)
    const before = compared.pop()
    return isNew(found) && isNew(before) && isAtRest(compared.slice(-6))
  }
}

const isNew = (found: Recurrence | null | undefined) => found?.whole === -1 && !found.back

const judged = (seen: Seen[]) => seen.flatMap(({ found }) => found ?? [])

const isAtRest = (found: Recurrence[]) => found.length === 6 && found.every(({ exact }) => exact)

function apart(a: Seen, b: Seen): boolean {
  if (a.group !== undefined && b.group !== undefined) return a.group !== b.group
  return b.at - a.at >= GROUP
}
