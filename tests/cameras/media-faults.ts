import type { Piece } from './interleaved'
import { clockAt, later, payloadAt, renumbered, unitTypes } from './rtp'

/** What becomes of a piece: other bytes, the same, or null when it is left out. One a connection. */
export type Filter = (piece: Piece) => Buffer | null

/** Of the cameras of the tests: video comes first, a second track is G.711. */
const VIDEO = 0
const ticksPerSecond = (channel: number) => (channel < 2 ? 90_000 : 8_000)

export const pass: Filter = (piece) => piece.bytes

/**
 * Each byte of the media is, with the probability `share`, another one: payloads of RTP alone.
 * Its headers, RTCP, the framing and the RTSP dialogue stay whole.
 */
export const flip =
  (share: number, random: () => number = Math.random): Filter =>
  (piece) => {
    if (piece.kind !== 'packet' || piece.channel % 2 === 1) return piece.bytes
    const bytes = Buffer.from(piece.bytes)
    for (let at = payloadAt(bytes); at < bytes.length; at++) {
      if (random() < share) bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255))
    }
    return bytes
  }

/** The camera's clock is another one, by so many seconds. */
export const shift =
  (seconds: number): Filter =>
  (piece) => {
    if (piece.kind !== 'packet') return piece.bytes
    return later(piece.bytes, piece.channel, Math.round(seconds * ticksPerSecond(piece.channel)))
  }

/** The camera's clock, 32 bits of it, begins again at zero so many seconds after the next packet. */
export function wrapIn(seconds: number): Filter {
  const ticks = new Map<number, number>()
  return (piece) => {
    if (piece.kind !== 'packet') return piece.bytes
    const { channel, bytes } = piece
    const [track, at] = [channel - (channel % 2), clockAt(bytes, channel)]
    if (at !== null && !ticks.has(track)) {
      ticks.set(track, -bytes.readUInt32BE(at) - Math.round(seconds * ticksPerSecond(track)))
    }
    return later(bytes, channel, ticks.get(track) ?? 0)
  }
}

/** H.264's keyframe (5) and its parameter sets (7, 8). */
const KEY = [5, 7, 8]

/** H.264 without keyframes and parameter sets; no gap in the sequence tells that they were there. */
export function withoutKeyframes(): Filter {
  let left = 0
  return (piece) => {
    if (piece.kind !== 'packet' || piece.channel !== VIDEO) return piece.bytes
    if (!unitTypes(piece.bytes).some((type) => KEY.includes(type))) {
      return renumbered(piece.bytes, left)
    }
    left++
    return null
  }
}
