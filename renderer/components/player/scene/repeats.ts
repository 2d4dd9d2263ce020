import { changed } from './change'
import { returns } from './recurrence'
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
  /** It could be compared, and was seen before. */
  returned: boolean | undefined
}

interface Run {
  from: number
  until: number
}

/** How long (ms) a picture is remembered. */
const MEMORY = 20_000
/** Without known keyframes, groups of pictures are taken to be shorter than this (ms). */
const GROUP = 12_000
/** A run ends when nothing came back for this long (ms). */
const HOLD = 20_000

/**
 * Finds pictures that repeat. Inside a group of pictures nothing follows from it: an encoder that
 * skips a quiet scene's noise sends the same picture until the next keyframe.
 */
export class Repeats {
  private last: Uint8Array | null = null
  private memory: Seen[] = []
  private run: Run | null = null

  /** From when until when the same picture came back; null when it does not. */
  look({ at, luma, group }: SceneSample): Run | null {
    if (this.last && changed(this.last, luma)) this.forget()
    this.last = luma
    this.memory = this.memory.filter((seen) => at - seen.at <= MEMORY)
    const seen: Seen = { at, group, texture: textureOf(luma), returned: undefined }
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
    const same = returns(others.map(({ texture }) => distances(texture, seen.texture)))
    if (same.length >= 3) seen.returned = same.includes(true)
    const first = others[same.indexOf(true)]
    if (first) this.extend(first.at, seen.at)
    else if (this.run && (this.isNews(seen) || seen.at - this.run.until > HOLD)) this.run = null
  }

  private extend(from: number, until: number): void {
    const { run } = this
    this.run = { from: run && from <= run.until ? Math.min(run.from, from) : from, until }
  }

  /** Where every picture came back, two in a row that do not are news; else only time tells. */
  private isNews(seen: Seen): boolean {
    const compared = this.memory.filter(({ returned }) => returned !== undefined)
    const before = compared.pop()
    return seen.returned === false && before?.returned === false && isSteady(compared.slice(-6))
  }
}

const isSteady = (seen: Seen[]) => seen.length === 6 && seen.every(({ returned }) => returned)

function apart(a: Seen, b: Seen): boolean {
  if (a.group !== undefined && b.group !== undefined) return a.group !== b.group
  return b.at - a.at >= GROUP
}
