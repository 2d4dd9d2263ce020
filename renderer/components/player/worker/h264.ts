const SPS = 7
const DELIMITER = 9
const FILLER = 12
const isSlice = (type: number) => type === 1 || type === 5

/** A keyframe, ready for the decoder. */
export interface Keyframe {
  /** The name for WebCodecs, such as avc1.42C01F; '' when the frame tells nothing of it. */
  codec: string
  bytes: Uint8Array
}

/**
 * Reads a keyframe in Annex B, and leaves out its access unit delimiters and filler: ffmpeg's
 * dump_extra puts parameter sets before the one, main makes the other of stale sets, and Chromium
 * takes a unit in such an order for no keyframe.
 */
export function keyframeOf(unit: Uint8Array): Keyframe {
  const starts = headStarts(unit)
  const kept: Uint8Array[] = []
  let codec = ''
  starts.forEach((start, index) => {
    const type = typeAt(unit, start)
    const nal = unit.subarray(start, starts[index + 1] ?? unit.length)
    if (type === SPS) codec = `avc1.${hex(nal.subarray(4, 7))}`
    if (type !== DELIMITER && type !== FILLER) kept.push(nal)
  })
  return { codec, bytes: kept.length < starts.length ? joined(kept) : unit }
}

const typeAt = (unit: Uint8Array, start: number) => (unit[start + 3] ?? 0) & 0x1f

/** Where the units up to the first slice begin; nothing behind it is looked at. */
function headStarts(unit: Uint8Array): number[] {
  const starts: number[] = []
  for (let at = 0; at + 3 < unit.length; at++) {
    if (unit[at] !== 0 || unit[at + 1] !== 0 || unit[at + 2] !== 1) continue
    starts.push(at)
    if (isSlice(typeAt(unit, at))) break
    at += 2
  }
  return starts
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')
