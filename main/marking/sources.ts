import type { Quality, RingStream } from '../../preload/contract'

/** A picture is on the screen until the next one, and the ring is up to a second behind. */
const SLACK = 2_000

const away = ({ from, to }: RingStream, at: number) =>
  Math.max(0, from - at - SLACK, at - to - SLACK)

/** Whether any of these streams has something of about this time. */
export const holds = (streams: RingStream[], at: number): boolean =>
  streams.some((stream) => away(stream, at) === 0)

export type Source = Pick<RingStream, 'quality' | 'original'>

/**
 * The stream to take a picture of a time from: the one that was shown, unless only another has it;
 * of one, what the camera sent before what was made of it.
 */
export function stillSource(streams: RingStream[], shown: Quality, at: number): Source {
  const rank = (each: RingStream) => (each.quality === shown ? 0 : 2) + (each.original ? 0 : 1)
  const [best] = [...streams].sort((a, b) => away(a, at) - away(b, at) || rank(a) - rank(b))
  return best ?? { quality: shown, original: false }
}

/**
 * Every stream that has something of a time: who has just enlarged a tile has its past in the
 * sub-stream, and what follows in the main stream. The one that was shown comes first.
 */
export function clipSources(
  streams: RingStream[],
  shown: Quality,
  { from, to }: { from: number; to: number },
): Source[] {
  const rank = ({ quality, original }: Source) => (quality === shown ? 0 : 2) + (original ? 0 : 1)
  return streams
    .filter((stream) => stream.from <= to && stream.to >= from)
    .sort((a, b) => rank(a) - rank(b))
}
