/** Seconds behind the newest data at which catching up by speed would take too long. */
const FAR = 2
/** Where a jump lands, behind the newest data: enough not to run dry at once. */
const MARGIN = 0.15

/** A stretch of buffered video, in seconds of media time. */
export interface Stretch {
  start: number
  end: number
}

/**
 * Where playback should jump to, or null when it is well where it is. It jumps to live after a
 * burst (a late viewer gets a whole group of pictures at once; a hidden page wakes up), and over
 * a hole that frames skipped for a slow viewer left in the buffer.
 */
export function jumpTo(now: number, buffered: Stretch[]): number | null {
  const last = buffered.at(-1)
  if (!last) return null
  const inside = buffered.some(({ start, end }) => now >= start && now < end - 0.02)
  const live = Math.max(last.start, last.end - MARGIN)
  if (last.end - now > FAR) return live
  return !inside && last.start > now ? live : null
}

export function stretches(ranges: TimeRanges): Stretch[] {
  return Array.from({ length: ranges.length }, (_, i) => ({
    start: ranges.start(i),
    end: ranges.end(i),
  }))
}
