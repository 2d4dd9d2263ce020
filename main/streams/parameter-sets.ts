import { bitReader, exponential } from './bits'

const SPS = 7
const PPS = 8
/** Filler data: every player skips it. */
const FILLER = 12

/**
 * Makes filler of each H.264 parameter set in `[from, end)` that is defined again behind it. Ours
 * from the SDP stand before each keyframe, and a camera whose settings were changed sends others:
 * a player that takes both for a change of the stream, back and forth, stands still.
 */
export function blankStaleSets(buffer: Buffer, from: number, end: number): void {
  const newest = new Map<string, number>()
  for (let at = from; at + 4 < end; at++) {
    if (buffer[at] !== 0 || buffer[at + 1] !== 0 || buffer[at + 2] !== 1) continue
    const header = at + 3
    const name = nameOf(buffer, header, end)
    if (!name) continue
    const before = newest.get(name)
    if (before !== undefined) buffer[before] = FILLER
    newest.set(name, header)
  }
}

/** Kind and number of a parameter set, such as '7/0'; null for everything else. */
function nameOf(buffer: Buffer, header: number, end: number): string | null {
  const kind = (buffer[header] ?? 0) & 0x1f
  if (kind !== SPS && kind !== PPS) return null
  // Profile, constraints and level, a byte each, stand before the number of an SPS.
  const id = exponential(bitReader(buffer, header + (kind === SPS ? 4 : 1), end))
  return id === null ? null : `${kind}/${id}`
}
