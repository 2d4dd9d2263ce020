import type { RendererFigures } from '../../preload/contract'
import type { PlayerCounts } from './player-counts'

/** What was counted at a moment, in ms of the page's own clock. */
export interface Look {
  at: number
  counts: PlayerCounts
}

/** What happened between two looks, per second; they should have been `period` ms apart. */
export function figuresBetween(before: Look, now: Look, period: number): RendererFigures {
  const span = Math.max(1, now.at - before.at)
  const rate = (of: 'decoded' | 'shown' | 'dropped') =>
    Math.max(0, ((now.counts[of] - before.counts[of]) * 1000) / span)
  const { tiles, players, level, lagMs } = now.counts
  return {
    ...{ tiles, players, level, lagMs, delayMs: Math.max(0, span - period) },
    ...{ decoded: rate('decoded'), shown: rate('shown'), dropped: rate('dropped') },
  }
}
