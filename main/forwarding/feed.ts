import type { Writable } from 'node:stream'
import type { Batch } from '../streams'

/** A receiver this many bytes behind misses pictures up to the next keyframe. */
const LIMIT = 2_000_000

/** What waits for the receiver. It never holds the camera's stream: what is too much is left out. */
export class Feed {
  /** Pictures that were left out. */
  dropped = 0
  private waiting = true
  private early: Buffer[] = []
  private held = 0
  private pipe: Writable | null = null

  constructor(private limit = LIMIT) {}

  /** Somebody reads from now on. */
  attach(pipe: Writable): void {
    this.pipe = pipe
    for (const bytes of this.early) pipe.write(bytes)
    this.early = []
    this.held = 0
  }

  /** @param tables PAT and PMT, which stand before the keyframe that it goes on with */
  push({ bytes, keyframes, frames }: Batch, tables: Buffer[]): void {
    const behind = this.backlog()
    const first = keyframes[0]
    if (!this.waiting && behind <= this.limit) this.write(bytes)
    else if (first === undefined || behind > this.limit / 4) {
      this.dropped += frames
      this.waiting = true
    } else {
      this.waiting = false
      this.write(Buffer.concat([...tables, bytes.subarray(first)]))
    }
  }

  private backlog(): number {
    return this.held + (this.pipe?.writableLength ?? 0)
  }

  private write(bytes: Buffer): void {
    if (this.pipe) {
      this.pipe.write(bytes)
      return
    }
    this.early.push(bytes)
    this.held += bytes.length
  }
}
