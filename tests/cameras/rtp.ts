/** Positions in an interleaved packet, whose RTP begins behind four bytes of framing. */
const RTP = 4
const [SEQUENCE, TIMESTAMP] = [RTP + 2, RTP + 4]
/** Of a sender report, the RTCP packet that ties RTP's clock to the time of day. */
const REPORT = { type: 200, timestamp: RTP + 16 }

const WRAP = 2 ** 32

/** The last packet of a frame carries the marker. */
export const isLast = (packet: Buffer) => ((packet[RTP + 1] ?? 0) & 0x80) !== 0

/** Where the payload begins: behind the header, its sources and its extension. */
export function payloadAt(packet: Buffer): number {
  const flags = packet[RTP] ?? 0
  const end = RTP + 12 + 4 * (flags & 0x0f)
  return flags & 0x10 ? end + 4 + 4 * packet.readUInt16BE(end + 2) : end
}

/** Where the camera's clock stands in a packet; null in RTCP that is no sender report. */
export function clockAt(packet: Buffer, channel: number): number | null {
  if (channel % 2 === 0) return TIMESTAMP
  return packet[RTP + 1] === REPORT.type ? REPORT.timestamp : null
}

/** The packet, `ticks` later (or earlier) by the camera's clock; a sender report likewise. */
export function later(packet: Buffer, channel: number, ticks: number): Buffer {
  const at = clockAt(packet, channel)
  if (at === null) return packet
  const moved = Buffer.from(packet)
  moved.writeUInt32BE((((packet.readUInt32BE(at) + ticks) % WRAP) + WRAP) % WRAP, at)
  return moved
}

/** The packet with a sequence number that is lower by `count`: that many were left out before. */
export function renumbered(packet: Buffer, count: number): Buffer {
  const moved = Buffer.from(packet)
  moved.writeUInt16BE((packet.readUInt16BE(SEQUENCE) - count) & 0xffff, SEQUENCE)
  return moved
}

/** Types of H.264's units in a packet: of its own, of an aggregate's parts, of a fragment. */
export function unitTypes(packet: Buffer): number[] {
  const at = payloadAt(packet)
  const type = (packet[at] ?? 0) & 0x1f
  if (type === 24) return aggregated(packet.subarray(at + 1))
  return [type === 28 ? (packet[at + 1] ?? 0) & 0x1f : type]
}

function aggregated(parts: Buffer): number[] {
  const types: number[] = []
  for (let at = 0; at + 2 < parts.length; at += 2 + parts.readUInt16BE(at)) {
    types.push((parts[at + 2] ?? 0) & 0x1f)
  }
  return types
}
