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
