import { useMemo } from 'react'
import type { Camera } from '../../../preload/contract'
import type { Look } from '../../components/state-shape'
import { streamKey, useShared, useWatched, useWatchedCamera } from '../../state'
import { stateOnWall, useTiles } from '../tiles'
import { lookOf, onlineOf } from './look-of'

/** How the tree draws a camera: its tile knows best, then main. */
export function useLook({ id, enabled }: Camera): Look {
  const tile = useTiles((state) => stateOnWall(state.reports, id))
  const watched = useWatchedCamera(id)
  const closed = useShared(({ streams }) =>
    lookOf(streams[streamKey(id, 'main')]?.state, streams[streamKey(id, 'sub')]?.state, watched),
  )
  if (!enabled) return 'off'
  return tile && tile !== 'empty' ? tile : closed
}

/** Ids of the cameras that have a picture, shown or not. */
export function useOnlineCameras(): readonly string[] {
  const live = useLiveCameras()
  const dark = useTiles((state) => cameras(state.reports, (tile) => tile.state !== 'live'))
  const watched = useWatched()
  return useMemo(() => onlineOf(live, dark, watched), [live, dark, watched])
}

/** Of those that are shown, as one string, so that only a change renders again. */
function useLiveCameras(): string {
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
