import type { Camera } from '../../../preload/contract'
import { useFacilityName } from '../lookup'

/** Number, place and facility on the short gradient at the bottom edge. */
export function Caption({ camera }: { camera: Camera }) {
  const facility = useFacilityName(camera.facility)
  return (
    <div className="tile-caption">
      <span className="tile-name">
        <span className="tile-code">{camera.code}</span> {camera.name}
      </span>
      {facility && <span className="tile-facility">{facility}</span>}
    </div>
  )
}
