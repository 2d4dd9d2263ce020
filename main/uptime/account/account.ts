import { DOWN, NONE, OFF, UNKNOWN, UP } from '../journal/day'
import { Spells } from './spells'
import type { Visit } from './walk'
import type { Span } from './windows'

/** The order of a bucket's figures. */
export const [IS_UP, IS_DOWN, IS_UNKNOWN, IS_PLANNED, IS_OFF] = [0, 1, 2, 3, 4] as const
export const KINDS = 5

const KIND_OF: Record<number, number> = {
  [UP]: IS_UP,
  [DOWN]: IS_DOWN,
  [UNKNOWN]: IS_UNKNOWN,
  [OFF]: IS_OFF,
}

/** Pieces of a period, all equally long but for its ends. */
export interface Buckets {
  /** When the first whole one would begin, and how long each is; ms. */
  origin: number
  length: number
  count: number
  /** In which group of buckets each camera counts. */
  groupOf: Int32Array
  groups: number
}

interface AccountOptions {
  cameras: number
  /** When each is in maintenance, by its number. */
  windows: ReadonlyMap<number, readonly Span[]>
  buckets?: Buckets
}

/** What each camera's time was, as it is walked through. */
export class Account {
  /** Ms of each kind, camera by camera. */
  readonly sums: Float64Array
  /** Ms of each kind, bucket by bucket, group by group. */
  readonly parts: Float64Array
  readonly spells: Spells

  constructor(private options: AccountOptions) {
    const { cameras, buckets } = options
    this.sums = new Float64Array(cameras * KINDS)
    this.parts = new Float64Array(buckets ? buckets.groups * buckets.count * KINDS : 0)
    this.spells = new Spells(cameras)
  }

  readonly visit: Visit = (camera, from, to, state) => {
    if (state === UP || state === OFF || state === NONE) this.spells.end(camera, from, state === UP)
    const kind = KIND_OF[state]
    if (kind === undefined) return
    const windows = this.options.windows.get(camera)
    if (!windows || state === OFF) this.add(camera, from, to, kind)
    else this.split(camera, from, to, kind, windows)
  }

  /** Planned time is taken out of what it lies in. */
  private split(camera: number, from: number, to: number, kind: number, windows: readonly Span[]) {
    let at = from
    for (const window of windows) {
      if (window.to <= at) continue
      if (window.from >= to) break
      const [start, end] = [Math.max(at, window.from), Math.min(to, window.to)]
      if (start > at) this.add(camera, at, start, kind)
      this.add(camera, start, end, IS_PLANNED)
      at = end
    }
    if (at < to) this.add(camera, at, to, kind)
  }

  private add(camera: number, from: number, to: number, kind: number): void {
    const place = camera * KINDS + kind
    this.sums[place] = (this.sums[place] ?? 0) + to - from
    if (kind === IS_DOWN) this.spells.down(camera, from, to)
    if (this.options.buckets) this.spread(this.options.buckets, camera, from, to, kind)
  }

  private spread(buckets: Buckets, camera: number, from: number, to: number, kind: number): void {
    const { origin, length, count, groupOf } = buckets
    const group = groupOf[camera] ?? -1
    if (group < 0) return
    for (let at = from; at < to; ) {
      const bucket = Math.floor((at - origin) / length)
      const end = Math.min(to, origin + (bucket + 1) * length)
      const place = (group * count + bucket) * KINDS + kind
      this.parts[place] = (this.parts[place] ?? 0) + end - at
      at = end
    }
  }
}
