import type { Quality } from '../../preload/contract'
import { PACKET, packetAt } from '../mpegts'
import { Arrivals } from './arrivals'
import { marker } from './marker'
import type { Segment } from './segments'
import { frameTimes } from './times'

/** A chunk of a stream in whole packets, as main/streams' reader gives it. */
export interface Pictures {
  bytes: Buffer
  /** Offsets in `bytes` where a keyframe begins. */
  keyframes: number[]
}

/** What is to be added to one segment. */
export interface Part {
  segment: Segment
  buffers: Buffer[]
  size: number
  /** Arrival of its last bytes. */
  to: number
}

/** Segments are at least this long, in ms, and end with a group of pictures. */
const LENGTH = 4_000
/** Of a stream without further keyframes no more than this is kept, in bytes. */
const MOST = 64_000_000

/** One stream on its way to disk: cut into segments, waiting to be written. */
export class Intake {
  /** Bytes that wait. */
  pending = 0
  /** Bytes that were not written, since the start. */
  dropped = 0
  /** Nothing is taken before this time: the last write failed. */
  pausedUntil = 0
  private parts: Part[] = []
  private segment: Segment | null = null
  private length = 0
  private run = 0
  private losing = false
  private arrivals = new Arrivals()

  constructor(
    private camera: string,
    private quality: Quality,
    private original: boolean,
  ) {}

  /** A new run of ffmpeg: what comes does not continue what was. */
  begun(): void {
    this.cut()
    this.losing = false
    this.arrivals = new Arrivals()
  }

  push({ bytes, keyframes }: Pictures, tables: Buffer[], arrival: number): void {
    let from = 0
    for (const at of keyframes) {
      this.add(bytes.subarray(from, at), arrival)
      from = at
      this.keyframe(bytes, at, tables, arrival)
    }
    this.add(bytes.subarray(from), arrival)
  }

  /** There is no room for these bytes: nothing more until the next keyframe. */
  lose(bytes: number): void {
    this.dropped += bytes
    this.losing = true
    this.cut()
  }

  /** What waits cannot be written, nor what follows until `until`. */
  fail(until: number): void {
    this.lose(this.pending)
    this.parts = []
    this.pending = 0
    this.pausedUntil = until
  }

  /** The segment is gone from disk: nothing is added to it any more. */
  forget(segment: Segment): void {
    if (this.segment === segment) this.lose(0)
  }

  isOpen(segment: Segment): boolean {
    return this.segment === segment
  }

  /** The next piece to be written; `pending` falls with `written`. */
  next(): Part | null {
    return this.parts.shift() ?? null
  }

  written(part: Part): void {
    this.pending = Math.max(0, this.pending - part.size)
  }

  private cut(): void {
    this.segment = null
    this.run = 0
  }

  private keyframe(bytes: Buffer, at: number, tables: Buffer[], arrival: number): void {
    const packet = packetAt(bytes, at)
    const times = packet && frameTimes(bytes, packet.payload, at + PACKET)
    if (!times || !tables[0] || !tables[1]) return
    const time = this.arrivals.of(times.pts, arrival)
    const age = this.segment ? time - this.segment.from : LENGTH
    if (age >= LENGTH || age < 0) this.open(Math.round(time), [tables[0], tables[1]], arrival)
    this.add(marker(time), arrival)
  }

  private open(from: number, tables: Buffer[], arrival: number): void {
    this.losing = false
    this.run ||= from
    this.length = 0
    const { camera, quality, original, run } = this
    this.segment = { camera, quality, original, run, from, to: arrival, bytes: 0 }
    this.add(Buffer.concat(tables), arrival)
  }

  private add(bytes: Buffer, to: number): void {
    if (bytes.length === 0) return
    if (!this.segment || this.length + bytes.length > MOST) {
      if (this.segment) this.lose(bytes.length)
      else if (this.losing) this.dropped += bytes.length
      return
    }
    this.length += bytes.length
    this.pending += bytes.length
    const part = this.part(this.segment)
    part.buffers.push(bytes)
    part.size += bytes.length
    part.to = to
  }

  private part(segment: Segment): Part {
    const last = this.parts.at(-1)
    if (last?.segment === segment) return last
    const part: Part = { segment, buffers: [], size: 0, to: segment.to }
    this.parts.push(part)
    return part
  }
}
