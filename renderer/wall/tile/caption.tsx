import type { Camera, StreamStatus } from '../../../preload/contract'
import type { PlayerView } from '../../components/player'
import { useFacilityName } from '../lookup'
import { PaceBadge } from './pace-badge'
import { TranscodedBadge } from './transcoded'

interface CaptionProps {
  camera: Camera
  status: StreamStatus | undefined
  pace: PlayerView['pace']
}

/** Number, place and facility on the short gradient at the bottom edge. */
export function Caption({ camera, status, pace }: CaptionProps) {
  const facility = useFacilityName(camera.facility)
  return (
    <div className="tile-caption">
      <span className="tile-name">
        <span className="tile-code">{camera.code}</span> {camera.name}
      </span>
      {facility && <span className="tile-facility">{facility}</span>}
      <PaceBadge pace={pace} />
      <TranscodedBadge camera={camera} status={status} />
    </div>
  )
}
