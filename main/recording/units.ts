import { NULL_PID, PACKET, packetAt, type Track, tracksIn } from '../mpegts'
import { arrivalIn } from './marker'
import { type FrameTimes, frameTimes } from './times'

/** One picture, with whatever comes between its beginning and the next one's. */
export interface Unit extends FrameTimes {
  /** Offsets of its bytes in the segment. */
  begin: number
  end: number
  key: boolean
  /** Of a keyframe: its arrival in ms since 1970. Null for others. */
  arrival: number | null
  /** Bytes of the picture that are there, with its header. */
  present: number
}

export interface Content {
  bytes: Buffer
  tables: Buffer
  video: Track
  audio: Track | null
  units: Unit[]
}

/** Stream types of MPEG-TS (ISO/IEC 13818-1, and what ffmpeg writes): MPEG, ADTS, LATM, AC-3. */
const AUDIO = [0x03, 0x04, 0x0f, 0x11, 0x81]

/** What a segment's file holds, or null when it does not begin like one. A torn end is left out. */
export function contentOf(bytes: Buffer): Content | null {
  const map = packetAt(bytes, PACKET)
  const tracks = map ? tracksIn(bytes, map.payload, 2 * PACKET) : []
  const [video] = tracks
  if (!video) return null
  const units = unitsOf(bytes, video.pid)
  const audio = tracks.find(({ type }) => AUDIO.includes(type)) ?? null
  return { bytes, tables: bytes.subarray(0, 2 * PACKET), video, audio, units }
}

function unitsOf(bytes: Buffer, pid: number): Unit[] {
  const units: Unit[] = []
  let arrival: number | null = null
  for (let at = 2 * PACKET; at + PACKET <= bytes.length; at += PACKET) {
    const packet = packetAt(bytes, at)
    if (!packet) break
    if (packet.pid === NULL_PID) arrival = arrivalIn(bytes, at) ?? arrival
    const end = at + PACKET
    const times = packet.start && packet.pid === pid && frameTimes(bytes, packet.payload, end)
    if (times) {
      const known = packet.keyframe ? arrival : null
      units.push({ ...times, begin: at, end, key: packet.keyframe, arrival: known, present: 0 })
      arrival = null
    }
    const unit = units.at(-1)
    if (unit) unit.end = end
    if (unit && packet.pid === pid) unit.present += end - packet.payload
  }
  return units
}

/** The picture alone: its access unit, as the encoder made it. */
export function accessUnit({ bytes, video }: Content, { begin, end }: Unit): Buffer {
  const whole = Buffer.allocUnsafe(end - begin)
  let size = 0
  for (let at = begin; at + PACKET <= end; at += PACKET) {
    const packet = packetAt(bytes, at)
    if (packet?.pid !== video.pid) continue
    // The head of a frame tells how much more of it there is behind its first nine bytes.
    const head = packet.start ? 9 + (bytes[packet.payload + 8] ?? 0) : 0
    size += bytes.copy(whole, size, Math.min(packet.payload + head, at + PACKET), at + PACKET)
  }
  return whole.subarray(0, size)
}

/** Whether the whole picture is there. Long ones do not tell their length: then `otherwise`. */
export const isWhole = ({ length, present }: Unit, otherwise: boolean) =>
  length > 0 ? present >= length : otherwise
