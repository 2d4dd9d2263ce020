import type { ForwardReason, StreamStatus } from '../../preload/contract'
import { PACKET, packetAt, tracksIn } from '../mpegts'
import type { Protocol } from './target'

/** Stream types of MPEG-TS (ISO/IEC 13818-1, table 2-34) that are carried as they come. */
const TYPES: Record<string, number> = { h264: 0x1b, hevc: 0x24 }

/** Why this camera's stream cannot leave unchanged; 'none' when it can, or as long as it is unknown. */
export function hindrance({ codec, transcoded }: StreamStatus, protocol: Protocol): ForwardReason {
  if (codec === '') return 'none'
  if (codec === 'mjpeg') return 'codec-mjpeg'
  if (codec === 'hevc') return protocol === 'rtmp' ? 'hevc-rtmp' : 'none'
  if (codec !== 'h264') return 'codec-other'
  return transcoded === '' ? 'none' : 'b-frames'
}

/** Only of a stream that runs it is known what it is: one that was left tells what it was. */
export const isRunning = ({ state }: StreamStatus): boolean =>
  state === 'live' || state === 'stalled'

/**
 * Whether these bytes are what the camera sends, and not what we made of it for the screen.
 * @param tables PAT and PMT of the bytes
 * @param original they come beside what is shown
 */
export function isOwn(
  { codec, transcoded }: StreamStatus,
  tables: Buffer[],
  original: boolean,
): boolean {
  if (transcoded !== '' && !original) return false
  const map = tables[1]
  const type = TYPES[codec]
  const packet = map && packetAt(map, 0)
  if (!map || !packet || type === undefined) return false
  return tracksIn(map, packet.payload, PACKET)[0]?.type === type
}
