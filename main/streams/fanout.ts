import type { Batch } from './ts-reader'

/** Somebody who watches: in the product a WebSocket. */
export interface Viewer {
  send(bytes: Buffer): void
  /** Bytes accepted by `send` and not yet gone. */
  backlog(): number
  /** The stream began anew: what was sent so far does not continue. */
  restart(): void
}

/** A viewer this far behind misses frames up to the next keyframe. */
const TOO_FAR_BEHIND = 2_000_000
/** A group of pictures larger than this is not kept: late viewers wait for the next keyframe. */
const CACHE_LIMIT = 8_000_000

interface Seat {
  viewer: Viewer
  /** Nothing of this run was sent yet, or frames were skipped: the next bytes are a keyframe. */
  waiting: boolean
  /** Got bytes of this run. */
  served: boolean
}

/** Hands one stream to every viewer; a late one starts at the newest keyframe without waiting. */
export class Fanout {
  private seats = new Map<Viewer, Seat>()
  private cache: Buffer[] = []
  private cached = 0
  private caching = false
  private tables: Buffer[] = []

  get viewers(): number {
    return this.seats.size
  }

  join(viewer: Viewer): void {
    const seat: Seat = { viewer, waiting: true, served: false }
    this.seats.set(viewer, seat)
    if (this.cache.length) this.start(seat, Buffer.concat(this.cache))
  }

  leave(viewer: Viewer): void {
    this.seats.delete(viewer)
  }

  /** The stream has ended: what is kept is old and must not greet the next viewer. */
  forget(): void {
    this.drop()
  }

  /** A new run of ffmpeg begins: its clock starts at zero, so players must start anew. */
  restart(): void {
    this.drop()
    for (const seat of [...this.seats.values()]) {
      if (!seat.served) continue
      seat.waiting = true
      seat.served = false
      seat.viewer.restart()
    }
  }

  push(batch: Batch, tables: Buffer[]): void {
    this.tables = tables
    this.keep(batch)
    for (const seat of this.seats.values()) this.serve(seat, batch)
  }

  private keep({ bytes, keyframes }: Batch): void {
    const newest = keyframes.at(-1)
    if (newest !== undefined) {
      this.drop()
      this.caching = true
    }
    if (!this.caching) return
    const part = newest === undefined ? bytes : bytes.subarray(newest)
    this.cached += part.length
    if (this.cached > CACHE_LIMIT) this.drop()
    else this.cache.push(part)
  }

  private drop(): void {
    this.cache = []
    this.cached = 0
    this.caching = false
  }

  private serve(seat: Seat, { bytes, keyframes }: Batch): void {
    if (!seat.waiting && seat.viewer.backlog() > TOO_FAR_BEHIND) seat.waiting = true
    if (!seat.waiting) {
      seat.viewer.send(bytes)
      return
    }
    const first = keyframes[0]
    if (first !== undefined && seat.viewer.backlog() < TOO_FAR_BEHIND / 4)
      this.start(seat, bytes.subarray(first))
  }

  private start(seat: Seat, bytes: Buffer): void {
    seat.waiting = false
    seat.served = true
    seat.viewer.send(Buffer.concat([...this.tables, bytes]))
  }
}
