/** How AAC says of itself that it is made (ISO/IEC 14496-3, 1.A.2.2). */
export interface AacShape {
  /** For WebCodecs, such as mp4a.40.2. */
  codec: string
  sampleRate: number
  numberOfChannels: number
}

export interface AacFrame extends AacShape {
  bytes: Uint8Array
}

const RATES = [
  ...[96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350],
]
/** Samples of a frame, whatever its rate. */
export const FRAME = 1024
const HEAD = 7

/** The ADTS frames in a row of bytes; ends where something else begins. */
export function framesIn(bytes: Uint8Array): AacFrame[] {
  const frames: AacFrame[] = []
  for (let at = 0; at + HEAD <= bytes.length; ) {
    const frame = frameAt(bytes, at)
    if (!frame) break
    frames.push(frame)
    at += frame.bytes.length
  }
  return frames
}

function frameAt(bytes: Uint8Array, at: number): AacFrame | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = bytes.subarray(at, at + HEAD)
  if (a !== 0xff || (b & 0xf6) !== 0xf0) return null
  const sampleRate = RATES[(c >> 2) & 15]
  const length = ((d & 3) << 11) | (e << 3) | (f >> 5)
  const channels = ((c & 1) << 2) | (d >> 6)
  if (!sampleRate || length <= HEAD || at + length > bytes.length) return null
  return {
    ...{ codec: `mp4a.40.${(c >> 6) + 1}`, sampleRate, numberOfChannels: channels || 1 },
    bytes: bytes.subarray(at, at + length),
  }
}
