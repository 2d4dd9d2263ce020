/** When the last sample was taken, and the last one of a keyframe; in ms, 0 for never. */
export interface LastSamples {
  at: number
  keyAt: number
}

/**
 * Whether this frame is to be sampled: each keyframe, at most one a second; another frame when no
 * keyframe came for longer. One keyframe of a frozen picture looks like the other, while the frames
 * in between depend on what the encoder spent before.
 */
export function isDue(now: number, key: boolean, last: LastSamples): boolean {
  return key ? now - last.keyAt >= 900 : now - last.at >= 1200
}
