import type { StreamState } from '../../../preload/contract'
import type { Look } from '../../components/state-shape'

/** The better of the two streams speaks for a camera that this wall does not show. */
const order = [
  'live',
  'stalled',
  'refused',
  'unsupported',
  'unreachable',
  'reconnecting',
  'connecting',
] as const

/** How a camera is drawn that has no tile, from what main says of its streams. */
export const lookOf = (main?: StreamState, sub?: StreamState): Look =>
  order.find((state) => state === main || state === sub) ?? 'closed'

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
