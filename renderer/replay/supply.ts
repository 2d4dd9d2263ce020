import type { Quality, RecordedPicture, ReplayRefusal, ReplaySpan } from '../../preload/contract'
import { chooseStream } from './choose'
import type { Source } from './excerpt'
import { Reel } from './reel'

export interface SupplyDeps {
  held(camera: string): Promise<readonly ReplaySpan[] | ReplayRefusal | 'error'>
  excerpt(source: Source, from: number, to: number): Promise<RecordedPicture[]>
}

/** Ms that are asked for at once: ahead of the picture that is shown, and where there was a gap. */
const AHEAD = 4_000
const WIDE = 30_000

/** Pictures of one camera: of the stream that has the time that is wanted. */
export class Supply {
  reel = new Reel([])
  /** What there was when it was last asked. */
  streams: readonly ReplaySpan[] = []
  private span: ReplaySpan
  private asking = false

  constructor(
    readonly camera: string,
    shown: Quality,
    private deps: SupplyDeps,
  ) {
    this.span = { quality: shown, from: 0, to: 0 }
  }

  get quality(): Quality {
    return this.span.quality
  }

  get isEmpty(): boolean {
    return !this.reel.first
  }

  /** Asks what there is. → why there is nothing, or null */
  async look(): Promise<ReplayRefusal | 'error' | null> {
    const held = await this.deps.held(this.camera)
    if (typeof held === 'string') return held
    this.streams = held
    return null
  }

  has(time: number): boolean {
    const { first, last } = this.reel
    return Boolean(first && last && time >= first.time && time <= last.time)
  }

  /**
   * Another reel, with the picture of a time in it, or with the nearest one. → the time that is
   * really there, null when nothing is
   */
  async fetch(time: number): Promise<number | null> {
    const span = chooseStream(this.streams, time, this.span.quality)
    if (!span) return null
    const at = Math.min(Math.max(time, span.from), span.to)
    const source = { camera: this.camera, quality: span.quality }
    for (const [from, to] of windows(at, span)) {
      const reel = new Reel(await this.deps.excerpt(source, from, to))
      const { first, last } = reel
      if (!first || !last) continue
      this.span = span
      this.reel = reel
      return Math.min(Math.max(at, first.time), last.time)
    }
    return null
  }

  /** What follows the last picture. → whether there was anything */
  async more(): Promise<boolean> {
    return this.once(async (reel, source) => {
      const { time } = reel.last ?? { time: 0 }
      if (reel.append(await this.deps.excerpt(source, time, time + AHEAD))) return true
      // The stream may have been away for long.
      for (let from = time + AHEAD; from < this.span.to; from += WIDE) {
        if (reel.append(await this.deps.excerpt(source, from, from + WIDE))) return true
      }
      return false
    })
  }

  /** What was before the first picture. → whether there was anything */
  async earlier(): Promise<boolean> {
    return this.once(async (reel, source) => {
      const { time } = reel.first ?? { time: 0 }
      if (reel.prepend(await this.deps.excerpt(source, time - AHEAD, time))) return true
      for (let to = time - AHEAD; to > this.span.from; to -= WIDE) {
        if (reel.prepend(await this.deps.excerpt(source, to - WIDE, to))) return true
      }
      return false
    })
  }

  private async once(ask: (reel: Reel, source: Source) => Promise<boolean>): Promise<boolean> {
    if (this.asking) return false
    this.asking = true
    try {
      return await ask(this.reel, { camera: this.camera, quality: this.span.quality })
    } finally {
      this.asking = false
    }
  }
}

/** Where to look for the picture of a time: there, before, behind, and at the beginning. */
const windows = (at: number, { from }: ReplaySpan): [number, number][] => [
  [at, at + AHEAD],
  [at - WIDE, at],
  [at, at + WIDE],
  [from, from + WIDE],
]
