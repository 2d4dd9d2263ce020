import { NULL_PID, PACKET } from '../mpegts'

const MAGIC = Buffer.from('VGAC1\0')
const AT = 4

/**
 * A packet that every player skips, written before each keyframe: when it arrived, in ms since 1970.
 * In the file itself, so that no crash can part the two.
 */
export function marker(arrival: number): Buffer {
  const packet = Buffer.alloc(PACKET, 0xff)
  packet.writeUInt32BE(0x47000010 | (NULL_PID << 8), 0)
  MAGIC.copy(packet, AT)
  packet.writeDoubleBE(arrival, AT + MAGIC.length)
  return packet
}

/** The arrival that the packet at `at` tells, or null when it is no marker. */
export function arrivalIn(bytes: Buffer, at: number): number | null {
  const found = bytes.compare(MAGIC, 0, MAGIC.length, at + AT, at + AT + MAGIC.length) === 0
  return found ? bytes.readDoubleBE(at + AT + MAGIC.length) : null
}
