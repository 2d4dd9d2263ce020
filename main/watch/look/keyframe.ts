/** Whether one packet of RTP holds (a part of) a picture that needs no other before it. */
export function isKeyframe(codec: string, packet: Buffer): boolean {
  const payload = payloadOf(packet)
  if (!payload || payload.length < 3) return false
  if (codec === 'H264') return isH264Key(payload)
  if (codec === 'H265') return isH265Key(payload)
  return true // JPEG, where every picture is one; and what we cannot tell
}

/** Each packet of RTP in whole interleaved frames of a channel. */
export function* packetsIn(frames: Buffer, channel: number): Generator<Buffer> {
  for (let at = 0; at + 4 <= frames.length; ) {
    const end = at + 4 + frames.readUInt16BE(at + 2)
    if (frames[at + 1] === channel && end <= frames.length) yield frames.subarray(at + 4, end)
    at = end
  }
}

function payloadOf(packet: Buffer): Buffer | null {
  const [first = 0] = packet
  if (packet.length < 12 || first >> 6 !== 2) return null
  let at = 12 + 4 * (first & 0x0f)
  if (first & 0x10) {
    if (at + 4 > packet.length) return null
    at += 4 + 4 * packet.readUInt16BE(at + 2)
  }
  return at < packet.length ? packet.subarray(at) : null
}

/** RFC 6184: a picture alone, several put together, or a part of one. */
function isH264Key(payload: Buffer): boolean {
  const type = (payload[0] ?? 0) & 0x1f
  if (type === 28) return ((payload[1] ?? 0) & 0x1f) === 5
  if (type === 24) return units(payload, 1).some((first) => (first & 0x1f) === 5)
  return type === 5
}

/** RFC 7798, likewise; 16 to 21 are those that one may begin with. */
function isH265Key(payload: Buffer): boolean {
  const type = ((payload[0] ?? 0) >> 1) & 0x3f
  const isKey = (of: number) => of >= 16 && of <= 21
  if (type === 49) return isKey((payload[2] ?? 0) & 0x3f)
  if (type === 48) return units(payload, 2).some((first) => isKey((first >> 1) & 0x3f))
  return isKey(type)
}

/** The first byte of each unit of several that stand together. */
function units(payload: Buffer, from: number): number[] {
  const found: number[] = []
  for (let at = from; at + 2 < payload.length; at += 2 + payload.readUInt16BE(at))
    found.push(payload[at + 2] ?? 0)
  return found
}
