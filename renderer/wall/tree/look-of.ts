import type { StreamState } from '../../../preload/contract'
import { betterState } from '../../components/better-state'
import type { Look } from '../../components/state-shape'
import { type WatchedLook, watchedLook } from '../../components/watched-look'
import type { Watched } from '../../state'

/** How a camera is drawn that has no tile, from what main says of its streams, or has found. */
export const lookOf = (main?: StreamState, sub?: StreamState, watched?: WatchedLook): Look =>
  betterState(main, sub) ?? watchedLook(watched)

const idsIn = (list: string) => (list ? list.split(' ') : [])

/**
 * Cameras that have a picture: those that are seen to, and of all others those that main found to be
 * up. What a tile shows counts more than what was found.
 */
export function onlineOf(live: string, dark: string, watched: Watched): string[] {
  const shown = new Set([...idsIn(live), ...idsIn(dark)])
  const others = [...watched.values()].filter(
    ({ state, camera }) => state === 'up' && !shown.has(camera),
  )
  return [...idsIn(live), ...others.map(({ camera }) => camera)]
}

/** Of these cameras, how many are below each branch. */
export function countLive(
  live: Iterable<string>,
  above: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of live)
    for (const key of above.get(id) ?? []) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
