import type { Quality, ReplaySpan } from '../../preload/contract'

/** The last picture is on the screen until the next one, and the ring is a little behind. */
const SLACK = 1_500
/** A stream whose last picture is older has ended. */
const ENDED = 1_500

const away = ({ from, to }: ReplaySpan, at: number) => Math.max(0, from - at, at - to - SLACK)

/** The stream to show a time from: what the tile showed, unless only another one has it. */
export function chooseStream(
  streams: readonly ReplaySpan[],
  at: number,
  shown: Quality,
): ReplaySpan | undefined {
  const other = ({ quality }: ReplaySpan) => (quality === shown ? 0 : 1)
  return [...streams].sort((a, b) => away(a, at) - away(b, at) || other(a) - other(b))[0]
}

/** Where a replay begins: so long before now, or before the last picture of a camera that is lost. */
export function beginning(streams: readonly ReplaySpan[], back: number, now: number): number {
  const newest = Math.max(...streams.map(({ to }) => to))
  return (now - newest > ENDED ? newest : now) - back
}
