import { RING_SECONDS } from '../../preload/contract'

/** Seconds of a ring and of what follows a mark. */
export const SECONDS = RING_SECONDS

/** What was asked for, within what is possible; the default for anything that is no number. */
export function clampSeconds(seconds: number, otherwise: number): number {
  const wanted = Number.isFinite(seconds) ? seconds : otherwise
  return Math.min(SECONDS.most, Math.max(SECONDS.least, wanted))
}
