import type { KindCode, RingTimes } from '../../preload/contract'

/** What the station keeps of who has no times of his own. */
export interface StationSeconds {
  ringBefore: number
  ringAfter: number
}

/**
 * The clip of a mark, in ms since 1970: as its kind wants, or else its cameras, or else the
 * station. Of several cameras the longest times count for all: they show one event.
 */
export function windowOf(
  kinds: KindCode[],
  station: StationSeconds,
  cameras: RingTimes[],
  { at, kind }: { at: number; kind: string },
) {
  const found = kinds.find(({ code }) => code === kind)
  const longest = (own: (number | null)[], otherwise: number) =>
    own.length > 0 ? Math.max(...own.map((each) => each ?? otherwise)) : otherwise
  const before = longest(
    cameras.map((each) => each.before),
    station.ringBefore,
  )
  const after = longest(
    cameras.map((each) => each.after),
    station.ringAfter,
  )
  return {
    from: at - (found?.before ?? before) * 1000,
    to: at + (found?.after ?? after) * 1000,
  }
}

/** Seconds that the ring must keep of a camera, since the kind is chosen after the moment. */
export const keptSeconds = (
  kinds: KindCode[],
  station: StationSeconds,
  camera?: RingTimes,
): number =>
  Math.max(
    camera?.before ?? station.ringBefore,
    ...kinds.filter(({ retired }) => !retired).map(({ before }) => before ?? 0),
  )
