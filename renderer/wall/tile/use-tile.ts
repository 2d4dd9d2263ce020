import { type RefObject, useEffect, useMemo } from 'react'
import type { Camera, SceneLimits, StreamStatus } from '../../../preload/contract'
import { type PlayerLook, type PlayerSource, usePlayer } from '../../components/player'
import { usePast, useSound } from '../../components/sound'
import { keepsKeyframes } from '../../components/transcoding'
import { useFraming, useIsClose, useShownSize } from '../../components/view'
import { streamKey, useShared } from '../../state'
import { useCamera } from '../lookup'
import { useShotFacts } from '../shot'
import { missingSince, tileReason, tileState } from '../tile-state'
import { report, useTiles, withdraw } from '../tiles'
import { useDeviceHeight, useMeasuredQuality } from './use-measured-quality'
import { useCommit, useNext } from './use-next'
import { useObserved } from './use-observed'

/** Everything one tile shows, from main's word and the player's proof. */
export function useTile(index: number, ref: RefObject<HTMLElement | null>) {
  const height = useDeviceHeight(ref)
  const next = useNext(index, height)
  const camera = useCamera(next.shown)
  const enlarged = useShared((state) => state.wall.enlarged === index)
  const quality = useMeasuredQuality(
    ...([height, camera, enlarged, useIsClose(index, camera?.id)] as const),
  )
  const id = camera?.enabled ? camera.id : undefined
  const source = useMemo<PlayerSource | null>(
    () => (id && quality ? { camera: id, quality } : null),
    [id, quality],
  )
  const status = useShared((state) =>
    source ? state.streams[streamKey(source.camera, source.quality)] : undefined,
  )
  const look = useLook(index, enlarged, camera, status)
  const player = usePlayer(source, look, next.source)
  const { hostRef, view } = player
  useCommit(next, player.nextReady)
  useShotFacts(index, camera?.id, status?.quality, player.shownAt)
  useObserved(source, view)
  useShownSize(index, camera?.id, view)
  const state = tileState(status, view, camera)
  const since = missingSince(state, status, view)
  const reason = tileReason(status, view)
  const nextTryAt = status?.nextTryAt ?? 0
  useReport(index, camera?.id, state, reason, state === 'live' ? 0 : since, nextTryAt)
  const { framing } = look
  const sound = useSound(source, useIsChosen(index, enlarged))
  return {
    camera,
    shown: next.shown,
    enlarged,
    hostRef,
    state,
    since,
    reason,
    nextTryAt,
    status,
    view,
    framing,
    sound,
  }
}

const UNWATCHED: SceneLimits = { frozen: 0, black: 0, noDetail: 0 }

function useLook(
  index: number,
  enlarged: boolean,
  camera: Camera | undefined,
  status: StreamStatus | undefined,
): PlayerLook {
  const watch = useShared((state) => state.watchScenes)
  const hidden = useShared((state) => state.wall.enlarged !== null) && !enlarged
  const selected = useTiles((state) => state.selected === index)
  const limits = (watch && camera?.scene) || UNWATCHED
  const ownKeyframes = !status || keepsKeyframes(status)
  const framing = useFraming(index, camera?.id)
  return { hidden, important: enlarged || selected, limits, ownKeyframes, framing }
}

/** Of the tiles that can be seen the enlarged one, else the selected one; not while it shows its past. */
function useIsChosen(index: number, enlarged: boolean): boolean {
  const selected = useTiles((state) => state.selected === index)
  const none = useShared((state) => state.wall.enlarged === null)
  const past = usePast((state) => state.cell === index)
  return !past && (none ? selected : enlarged)
}

type Report = Parameters<typeof report>[0]

/** Side panel, counts and main learn of the tile from its report. */
function useReport(
  cell: number,
  camera: string | undefined,
  state: Report['state'],
  reason: Report['reason'],
  since: number,
  nextTryAt: number,
) {
  useEffect(() => {
    if (camera) report({ cell, camera, state, reason, since, nextTryAt })
    else withdraw(cell)
  }, [cell, camera, state, reason, since, nextTryAt])
  useEffect(() => () => withdraw(cell), [cell])
}
