import type { Camera, StreamStatus } from '../../../preload/contract'
import type { PlayerView } from '../../components/player'
import type { SoundState } from '../../components/sound'
import { useShared } from '../../state'
import { AlarmBell } from '../alert/alarm-bell'
import { useFacilityName } from '../lookup'
import { PrivateSign, Unmasked } from '../privacy/badge'
import { PaceBadge } from './pace-badge'
import { NoSound, SoundBadge } from './sound-badge'
import { TranscodedBadge } from './transcoded'

interface CaptionProps {
  /** Of the cell. */
  index: number
  camera: Camera
  status: StreamStatus | undefined
  pace: PlayerView['pace']
  sound: SoundState | null
}

/** Number, place and facility on the short gradient at the bottom edge. */
export function Caption({ index, camera, status, pace, sound }: CaptionProps) {
  const title = useShared(({ wall }) => (wall.lent.includes(index) ? '' : wall.titles[index]))
  const facility = useFacilityName(camera.facility)
  return (
    <div className="tile-caption">
      <span className="tile-name">
        <SoundBadge sound={sound} />
        <PrivateSign camera={camera.id} />
        <span className="tile-code">{camera.code}</span> {title || camera.name}
      </span>
      <Unmasked camera={camera.id} />
      {facility && <span className="tile-facility">{facility}</span>}
      <NoSound sound={sound} />
      <PaceBadge pace={pace} />
      <TranscodedBadge camera={camera} status={status} />
      <AlarmBell index={index} />
    </div>
  )
}
