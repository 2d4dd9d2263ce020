import type { StreamState } from '../../../preload/contract'
import { betterState } from '../../components/better-state'
import type { Look } from '../../components/state-shape'

/** How a camera is drawn that has no tile, from what main says of its streams. */
export const lookOf = (main?: StreamState, sub?: StreamState): Look =>
  betterState(main, sub) ?? 'closed'

/** Live cameras below each branch. */
export function countLive(
  live: string,
  above: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of live ? live.split(' ') : [])
    for (const key of above.get(id) ?? []) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
