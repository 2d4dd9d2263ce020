import type { Quality } from '../../preload/contract'
import type { StreamUsage } from '../recording'

/** A picture is on the screen until the next one, and the ring is up to a second behind. */
const SLACK = 2_000

const away = ({ from, to }: StreamUsage, at: number) =>
  Math.max(0, from - at - SLACK, at - to - SLACK)

/** The stream to take a picture of a time from: the one that was shown, unless only another has it. */
export function stillQuality(
  streams: StreamUsage[],
  camera: string,
  shown: Quality,
  at: number,
): Quality {
  const preferred = (quality: Quality) => (quality === shown ? 0 : 1)
  const [best] = streams
    .filter((stream) => stream.camera === camera)
    .sort((a, b) => away(a, at) - away(b, at) || preferred(a.quality) - preferred(b.quality))
  return best?.quality ?? shown
}

/**
 * Every stream that has something of a time: who has just enlarged a tile has its past in the
 * sub-stream, and what follows in the main stream. The one that was shown comes first.
 */
export function clipQualities(
  streams: StreamUsage[],
  camera: string,
  shown: Quality,
  { from, to }: { from: number; to: number },
): Quality[] {
  const others = streams
    .filter((stream) => stream.camera === camera && stream.quality !== shown)
    .filter((stream) => stream.from <= to && stream.to >= from)
  return [shown, ...others.map(({ quality }) => quality)]
}
