import type { Camera, StreamState } from '../../../preload/contract'
import type { Look } from '../../components/state-shape'
import { type Statuses, streamKey, useShared } from '../../state'
import { stateOnWall, useTiles } from '../tiles'

/** The better of the two streams speaks for a camera that this wall does not show. */
const order: StreamState[] = [
  'live',
  'stalled',
  'refused',
  'unsupported',
  'unreachable',
  'reconnecting',
  'connecting',
]

export function lookOfStreams(streams: Statuses, id: string): Look {
  const main = streams[streamKey(id, 'main')]?.state
  const sub = streams[streamKey(id, 'sub')]?.state
  const found = order.find((state) => state === main || state === sub)
  return found === undefined || found === 'idle' || found === 'stopped' ? 'closed' : found
}

/** How the tree draws a camera: its tile knows best, then main. */
export function useLook({ id, enabled }: Camera): Look {
  const tile = useTiles((state) => stateOnWall(state.reports, id))
  const closed = useShared((state) => lookOfStreams(state.streams, id))
  if (!enabled) return 'off'
  return tile && tile !== 'empty' ? tile : closed
}

/** Ids of the cameras with a picture, as one string, so that only a change renders again. */
export function useLiveCameras(): string {
  const shown = useTiles((state) => cameras(state.reports, (tile) => tile.state === 'live'))
  const others = useTiles((state) => cameras(state.reports, (tile) => tile.state !== 'live'))
  return useShared((state) => {
    const live = new Set(shown ? shown.split(' ') : [])
    const dark = new Set(others.split(' '))
    for (const { camera, state: s } of Object.values(state.streams))
      if (s === 'live' && !dark.has(camera)) live.add(camera)
    return [...live].sort().join(' ')
  })
}

type Reports = ReturnType<typeof useTiles.getState>['reports']

const cameras = (reports: Reports, wanted: (tile: Reports[number]) => boolean) =>
  Object.values(reports)
    .filter(wanted)
    .map((tile) => tile.camera)
    .join(' ')

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
