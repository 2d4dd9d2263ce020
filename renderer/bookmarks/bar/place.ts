/** In CSS pixels; a box's corner is that of the wall. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Between the bar and the edges of tile and wall. */
const EDGE = 6

const between = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(value, most))

/**
 * Where the bar lies: at the bottom of its tile, above the caption. It may reach over neighbours
 * when the tile is smaller, but never out of the wall.
 */
export function placeOf(
  tile: Box,
  caption: number,
  bar: Pick<Box, 'width' | 'height'>,
  wall: Pick<Box, 'width' | 'height'>,
): { left: number; top: number } {
  const left = tile.width < bar.width ? tile.left + (tile.width - bar.width) / 2 : tile.left + EDGE
  const bottom = tile.top + tile.height - Math.max(EDGE, caption)
  return {
    left: Math.round(between(left, EDGE, wall.width - bar.width - EDGE)),
    top: Math.round(between(bottom - bar.height, EDGE, wall.height - bar.height - EDGE)),
  }
}

/** In rem: below the first, labels do not fit on two lines; above the second, the eye must travel. */
const [NARROW, WIDE] = [22, 27]
/** What the items of PPE and the further fields need. */
const MUCH = 35

/** Of the bar: as wide as its tile where that is fit to read. */
export const widthOf = (tile: number, wall: number, rem: number, much = false) => {
  const [least, most] = much ? [MUCH, MUCH] : [NARROW, WIDE]
  return Math.min(wall - 2 * EDGE, between(tile - 2 * EDGE, least * rem, most * rem))
}
