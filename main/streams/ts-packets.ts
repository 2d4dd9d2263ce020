/** An MPEG-TS packet: a header of 4 bytes, then an optional adaptation field, then payload. */
export const PACKET = 188
const SYNC = 0x47

export interface Packet {
  pid: number
  /** Begins a table section or a frame. */
  start: boolean
  /** The adaptation field says that decoding can begin here: a keyframe. */
  keyframe: boolean
  /** Offset of the payload within the buffer; the packet's end when there is none. */
  payload: number
}

/** Reads the header at `at`, or null when the stream is out of step there. ISO/IEC 13818-1, 2.4.3. */
export function packetAt(buffer: Buffer, at: number): Packet | null {
  if (buffer[at] !== SYNC) return null
  const flags = buffer.readUInt16BE(at + 1)
  const control = (buffer[at + 3] ?? 0) >> 4
  const hasAdaptation = (control & 2) !== 0
  const length = hasAdaptation ? (buffer[at + 4] ?? 0) : 0
  return {
    pid: flags & 0x1fff,
    start: (flags & 0x4000) !== 0,
    keyframe: length > 0 && ((buffer[at + 5] ?? 0) & 0x40) !== 0,
    payload: control & 1 ? at + 4 + (hasAdaptation ? 1 + length : 0) : at + PACKET,
  }
}

/** The program map's pid, from the payload of a PAT packet; null when it names no program. */
export function programMapPid(buffer: Buffer, payload: number, end: number): number | null {
  const section = payload + 1 + (buffer[payload] ?? 0)
  for (let at = section + 8; at + 4 <= end - 4; at += 4) {
    if (buffer.readUInt16BE(at) !== 0) return buffer.readUInt16BE(at + 2) & 0x1fff
  }
  return null
}

/** The first elementary stream's pid, from the payload of a PMT packet. */
export function videoPid(buffer: Buffer, payload: number, end: number): number | null {
  const section = payload + 1 + (buffer[payload] ?? 0)
  if (section + 12 > end) return null
  const first = section + 12 + (buffer.readUInt16BE(section + 10) & 0x0fff)
  return first + 5 <= end ? buffer.readUInt16BE(first + 1) & 0x1fff : null
}
