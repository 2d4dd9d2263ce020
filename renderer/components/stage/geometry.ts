import type { StagePoint, StageZoom } from '../../../preload/contract'

/** The middle as it can be: nothing beyond the stage is ever seen. */
export function heldZoom({ scale, x, y }: StageZoom): StageZoom {
  const half = 0.5 / scale
  const inside = (middle: number) => Math.max(half, Math.min(1 - half, middle))
  return { scale, x: inside(x), y: inside(y) }
}

/** Which point of the stage lies at a point of its box; both in shares. */
export function stageAt(zoom: StageZoom, { x, y }: StagePoint): StagePoint {
  const held = heldZoom(zoom)
  return { x: held.x + (x - 0.5) / held.scale, y: held.y + (y - 0.5) / held.scale }
}

/** Where in its box a point of the stage is seen. */
export function boxAt(zoom: StageZoom, { x, y }: StagePoint): StagePoint {
  const held = heldZoom(zoom)
  return { x: (x - held.x) * held.scale + 0.5, y: (y - held.y) * held.scale + 0.5 }
}

/** For an element as large as the box, from its upper left corner. */
export function transformOf(zoom: StageZoom): string {
  const { scale } = zoom
  if (scale === 1) return 'none'
  const { x, y } = boxAt(zoom, { x: 0, y: 0 })
  return `translate(${percent(x)}, ${percent(y)}) scale(${scale})`
}

const percent = (share: number) => `${Math.round(share * 1e6) / 1e4}%`
