import { changed } from './change'
import { type Recurrence, recurrence } from './recurrence'
import { distance, STEPS, textureOf } from './texture'

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
  texture: Int16Array
  /** Null: it could not be compared. */
  found: Recurrence | null
}

/** A stretch of time with the same picture. */
export interface Run {
  from: number
  until: number
  /** How many of its pictures came back. */
  returned: number
  /** How much its pictures differed while they were not the same. */
  usual: number
}

/** Not the same: what differs from all others by this part of what is usual, and by so much. */
const STRANGE = { part: 0.7, least: 0.25 * STEPS }
/** How long (ms) a picture is remembered. */
const MEMORY = 20_000
/** Without known keyframes, groups of pictures are taken to be shorter than this (ms). */
const GROUP = 10_000
/** A run ends when nothing came back for this long (ms); sooner in a new stream. */
const HOLD = 30_000
const AGAIN = 15_000

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
    if (this.run) this.run = { ...this.run, until: at - HOLD + AGAIN, usual: 0 }
  }

  forget(): void {
    this.last = null
    this.memory = []
    this.run = null
  }

  private compare(seen: Seen): void {
    const others = this.memory.filter((other) => apart(other, seen))
    const distances = others.map(({ texture }) => distance(texture, seen.texture))
    seen.found = recurrence(distances, this.run?.usual ?? 0)
    const same = others[seen.found?.first ?? -1]
    if (seen.found && same) this.extend(same.at, seen.at, seen.found.usual)
    else if (this.run && (this.isNews(seen) || seen.at - this.run.until > HOLD)) this.run = null
  }

  private extend(from: number, until: number, usual: number): void {
    const { run } = this
    const known = run && (from <= run.until || run.returned > 2) ? run : { from, returned: 0 }
    this.run = { from: Math.min(known.from, from), until, returned: known.returned + 1, usual }
  }

  /** Two strange pictures in a row are news; after anything less, only time tells. */
  private isNews({ found }: Seen): boolean {
    return isStrange(found) && isStrange(this.memory.at(-1)?.found)
  }
}

const isStrange = (found: Recurrence | null | undefined) =>
  found?.first === -1 && found.nearest >= Math.max(STRANGE.least, STRANGE.part * found.usual)

function apart(a: Seen, b: Seen): boolean {
  if (a.group !== undefined && b.group !== undefined) return a.group !== b.group
  return b.at - a.at >= GROUP
}
