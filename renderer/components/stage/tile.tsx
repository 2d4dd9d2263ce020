import { useMemo } from 'react'
import { streamKey, useShared } from '../../state'
import { AS_IT_COMES, type PlayerLook, usePlayer } from '../player'
import { keepsKeyframes } from '../transcoding'
import { type Carded, TileCard } from './card'
import type { Feed } from './feed-rules'
import { stillAddress } from './preloads'
import type { CameraFeed, StageSource } from './sources'
import css from './stage.module.css'

interface TileProps {
  index: number
  cameraFeed: CameraFeed
  feed: Feed | undefined
  programme: Carded
  /** Of the card that stands in; empty for the emblem alone. */
  title: string
  /** What the picture shows, in human words; empty for nothing. */
  name: string
}

/** A camera of a step, or what stands in for it. */
export function StageTile({ index, cameraFeed, feed, programme, title, name }: TileProps) {
  const shown = feed?.shown ?? 'waiting'
  const { own, other, still } = cameraFeed
  // Under a card the camera's own picture goes on: it is judged, and there at once.
  const source = shown === 'camera' ? other : own
  const { hostRef } = usePlayer(source, useLook(source))
  const seen = shown === 'live' || shown === 'camera' ? source?.camera : undefined
  return (
    <div className={css.tile} data-feed={shown} data-cell={index} data-camera={seen}>
      <div ref={hostRef} className={css.host} />
      {shown === 'still' && still && (
        <img className={css.standIn} src={stillAddress(still)} alt="" draggable={false} />
      )}
      {shown === 'card' && <TileCard programme={programme} title={title} />}
      {name && shown !== 'card' && <div className={css.name}>{name}</div>}
    </div>
  )
}

const UNWATCHED = { frozen: 0, black: 0 }

function useLook(source: StageSource | null): PlayerLook {
  const view = useShared((state) => (source ? state.views[source.camera] : undefined))
  const watch = useShared((state) => state.watchScenes)
  const ownKeyframes = useShared((state) => {
    const status = source && state.streams[streamKey(source.camera, source.quality)]
    return !status || keepsKeyframes(status)
  })
  const { frozen, black } = (watch && source?.limits) || UNWATCHED
  return useMemo(
    () => ({
      ...{ hidden: false, important: false, ownKeyframes },
      limits: { frozen, black, noDetail: 0 },
      framing: { ...AS_IT_COMES, ...view },
    }),
    [view, frozen, black, ownKeyframes],
  )
}
