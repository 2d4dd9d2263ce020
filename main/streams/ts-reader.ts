import { PACKET, packetAt, programMapPid, videoPid } from '../mpegts'
import { isBPicture } from './b-frames'
import { blankStaleSets } from './parameter-sets'

/** What one chunk of ffmpeg's output held. `bytes` are whole packets. */
export interface Batch {
  bytes: Buffer
  /** Offsets in `bytes` where a keyframe begins. */
  keyframes: number[]
  /** Frames that begin in `bytes`. */
  frames: number
}

/** Cuts MPEG-TS into whole packets and finds its frames; of pictures only stale parameter sets change. */
export class TsReader {
  /** The newest PAT and PMT packets: what a late viewer needs before its first keyframe. */
  tables: Buffer[] = []
  /** Set when a picture refers to later ones: such a stream needs the camera's timestamps. */
  hasBFrames = false
  private rest: Buffer = Buffer.alloc(0)
  private mapPid = -1
  private picturePid = -1

  /** @param raw of any codec: pictures are not looked into, and nothing changes */
  constructor(private raw = false) {}

  push(chunk: Buffer): Batch {
    const all = this.rest.length ? Buffer.concat([this.rest, chunk]) : chunk
    const batch: Batch = { bytes: all, keyframes: [], frames: 0 }
    let at = 0
    while (at + PACKET <= all.length) {
      this.read(all, at, batch)
      at += PACKET
    }
    batch.bytes = all.subarray(0, at)
    this.rest = at < all.length ? Buffer.from(all.subarray(at)) : Buffer.alloc(0)
    return batch
  }

  private read(all: Buffer, at: number, batch: Batch): void {
    const packet = packetAt(all, at)
    if (!packet?.start) return
    const end = at + PACKET
    if (packet.pid === this.picturePid) {
      batch.frames++
      if (packet.keyframe) {
        batch.keyframes.push(at)
        if (!this.raw) blankStaleSets(all, packet.payload, end)
      } else if (!this.raw && !this.hasBFrames) {
        this.hasBFrames = isBPicture(all, packet.payload, end) === true
      }
    } else if (packet.pid === 0) {
      this.mapPid = programMapPid(all, packet.payload, end) ?? this.mapPid
      this.tables[0] = Buffer.from(all.subarray(at, end))
    } else if (packet.pid === this.mapPid) {
      this.picturePid = videoPid(all, packet.payload, end) ?? this.picturePid
      this.tables[1] = Buffer.from(all.subarray(at, end))
    }
  }
}
