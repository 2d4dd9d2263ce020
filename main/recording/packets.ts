/** MPEG-TS as ffmpeg writes it. Offsets are within a buffer of whole packets; ISO/IEC 13818-1. */
export const PACKET = 188
const SYNC = 0x47
export const NULL_PID = 0x1fff

export interface Packet {
  pid: number
  /** Begins a table section or a frame. */
  start: boolean
  /** Decoding can begin here: a keyframe. */
  keyframe: boolean
  /** Offset of the payload; the packet's end when there is none. */
  payload: number
  /** Offset of the clock reference; 0 when there is none. */
  clock: number
}

/** Reads the header at `at`, or null when the stream is out of step there. */
export function packetAt(buffer: Buffer, at: number): Packet | null {
  if (buffer[at] !== SYNC || at + PACKET > buffer.length) return null
  const head = buffer.readUInt16BE(at + 1)
  const control = (buffer[at + 3] ?? 0) >> 4
  const adapted = (control & 2) !== 0
  const length = adapted ? (buffer[at + 4] ?? 0) : 0
  const flags = length > 0 ? (buffer[at + 5] ?? 0) : 0
  return {
    pid: head & 0x1fff,
    start: (head & 0x4000) !== 0,
    keyframe: (flags & 0x40) !== 0,
    payload: control & 1 ? at + 4 + (adapted ? 1 + length : 0) : at + PACKET,
    clock: flags & 0x10 ? at + 6 : 0,
  }
}

export interface Track {
  pid: number
  /** Such as 0x1b for H.264. */
  type: number
}

/** What a PMT packet lists, in its order; empty for anything else. */
export function tracksIn(buffer: Buffer, payload: number, end: number): Track[] {
  const section = payload + 1 + (buffer[payload] ?? 0)
  if (section + 12 > end || buffer[section] !== 2) return []
  const last = Math.min(end, section + 3 + (buffer.readUInt16BE(section + 1) & 0x0fff) - 4)
  const tracks: Track[] = []
  let at = section + 12 + (buffer.readUInt16BE(section + 10) & 0x0fff)
  while (at + 5 <= last) {
    tracks.push({ type: buffer[at] ?? 0, pid: buffer.readUInt16BE(at + 1) & 0x1fff })
    at += 5 + (buffer.readUInt16BE(at + 3) & 0x0fff)
  }
  return tracks
}
