import type { StagePoint, StageZoom } from '../../../preload/contract'
import { heldZoom, stageAt } from '../../components/stage/geometry'

/** As far as the contract goes. */
const MOST = 8

export const MIDDLE: StagePoint = { x: 0.5, y: 0.5 }

/** `factor` times as large; what is seen at `seen`, a share of the box, stays there. */
export function zoomedAt(zoom: StageZoom, factor: number, seen: StagePoint = MIDDLE): StageZoom {
  const scale = Math.min(Math.max(zoom.scale * factor, 1), MOST)
  const point = stageAt(zoom, seen)
  const x = point.x - (seen.x - 0.5) / scale
  const y = point.y - (seen.y - 0.5) / scale
  return heldZoom({ scale: scale < 1.02 ? 1 : scale, x, y })
}

/** The picture follows the hand by a share of the box. */
export const pannedBy = (zoom: StageZoom, by: StagePoint): StageZoom =>
  heldZoom({ ...zoom, x: zoom.x - by.x / zoom.scale, y: zoom.y - by.y / zoom.scale })
