import { PACKET, packetAt } from '../mpegts'

/** One picture of H.264 in Annex B. */
export interface Unit {
  key: boolean
  /** Slices of what was pushed, in order. */
  parts: Buffer[]
  length: number
}

/** Takes pictures out of MPEG-TS (ISO/IEC 13818-1, 2.4.3.6) as soon as their last packet is there. */
export class UnitReader {
  private unit: Unit | null = null
  /** Bytes of the picture as its PES header tells; 0 when it does not. */
  private expected = 0

  /** @param bytes whole packets, of one program with one video stream */
  push(bytes: Buffer): Unit[] {
    const done: Unit[] = []
    for (let at = 0; at + PACKET <= bytes.length; at += PACKET) this.read(bytes, at, done)
    return done
  }

  /** What was begun does not continue. */
  reset(): void {
    this.unit = null
  }

  private read(bytes: Buffer, at: number, done: Unit[]): void {
    const packet = packetAt(bytes, at)
    if (!packet) return
    const { payload, start, keyframe } = packet
    if (start) {
      if (!isVideo(bytes, payload)) return
      this.finish(done)
      this.begin(bytes, payload, keyframe)
      this.add(bytes, payload + 9 + (bytes[payload + 8] ?? 0), at + PACKET)
    } else if (packet.pid > 0x1f && this.unit) {
      this.add(bytes, payload, at + PACKET)
    }
    // Waiting for the next picture to know that this one has ended would cost a frame of delay:
    // its length tells, and where that is missing, the stuffing that only a last packet has.
    const stuffed = !start && payload > at + 4
    if (this.unit && (stuffed || this.unit.length === this.expected)) this.finish(done)
  }

  private begin(bytes: Buffer, pes: number, key: boolean): void {
    const length = bytes.readUInt16BE(pes + 4)
    this.expected = length ? length - 3 - (bytes[pes + 8] ?? 0) : 0
    this.unit = { key, parts: [], length: 0 }
  }

  private add(bytes: Buffer, from: number, to: number): void {
    if (!this.unit || from >= to) return
    this.unit.parts.push(bytes.subarray(from, to))
    this.unit.length += to - from
  }

  private finish(done: Unit[]): void {
    if (this.unit && this.unit.length > 0) done.push(this.unit)
    this.unit = null
  }
}

const isVideo = (bytes: Buffer, at: number) =>
  at + 14 <= bytes.length && bytes.readUInt32BE(at) >>> 4 === 0x1e
