/** MPEG-TS as ffmpeg writes it; ISO/IEC 13818-1, 2.4.3. */
export const PACKET = 188
export const NULL_PID = 0x1fff
const SYNC = 0x47

/** A header of 4 bytes, then an optional adaptation field, then payload. Offsets are the buffer's. */
export interface Packet {
  pid: number
  /** Begins a table section or a frame. */
  start: boolean
  /** The adaptation field says that decoding can begin here: a keyframe. */
  keyframe: boolean
  /** Of the payload; the packet's end when there is none. */
  payload: number
  /** Of the clock reference; 0 when there is none. */
  clock: number
}

/** Reads the header at `at`, or null when the stream is out of step there, or ends before. */
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
