import { type CameraView, PLAIN_VIEW } from '../../../preload/contract'

/**
 * What a tile shows of its picture: how it stands there, `scale` times as large, and with the point
 * (x, y) in its middle, in shares of the turned picture.
 */
export interface Framing extends CameraView {
  x: number
  y: number
  scale: number
}

export interface Size {
  width: number
  height: number
}

export interface Box extends Size {
  x: number
  y: number
}

export const MAX_SCALE = 8

export const AS_IT_COMES: Framing = { ...PLAIN_VIEW, x: 0.5, y: 0.5, scale: 1 }

/** Nothing but a picture as large as it fits. */
export const isPlain = ({ rotate, mirror, aspect, scale }: Framing) =>
  rotate === 0 && !mirror && aspect === 'fit' && scale === 1

export const turned = ({ width, height }: Size, { rotate }: Pick<CameraView, 'rotate'>): Size =>
  rotate % 180 === 0 ? { width, height } : { width: height, height: width }

/** The whole turned picture at scale 1; thin bars of rounding would only flicker. */
function basis(tile: Size, picture: Size, framing: CameraView): Size {
  if (framing.aspect === 'stretch') return tile
  const { width, height } = turned(picture, framing)
  const sides = [tile.width / width, tile.height / height]
  const scale = framing.aspect === 'fit' ? Math.min(...sides) : Math.max(...sides)
  const near = (length: number, whole: number) => (Math.abs(length - whole) <= 2 ? whole : length)
  return { width: near(width * scale, tile.width), height: near(height * scale, tile.height) }
}

/** What is larger than the tile covers it, what is smaller lies in its middle. */
const start = (tile: number, length: number, middle: number) =>
  length <= tile
    ? (tile - length) / 2
    : Math.max(tile - length, Math.min(0, tile / 2 - middle * length))

/** Where the whole turned picture lies, beyond the tile's edges too, in the tile's pixels. */
export function laidOut(tile: Size, picture: Size, framing: Framing): Box {
  const { width: w, height: h } = basis(tile, picture, framing)
  const [width, height] = [w * framing.scale, h * framing.scale]
  const x = start(tile.width, width, framing.x)
  return { x, y: start(tile.height, height, framing.y), width, height }
}

/** Whole pixels of the tile that are painted, and which part of the turned picture lies there. */
export interface Cut {
  place: Box
  /** In shares of the turned picture. */
  part: Box
}

export function cutOf(tile: Size, picture: Size, framing: Framing): Cut {
  const whole = laidOut(tile, picture, framing)
  const across = span(tile.width, whole.x, whole.width)
  const down = span(tile.height, whole.y, whole.height)
  return {
    place: { x: across.at, y: down.at, width: across.length, height: down.length },
    part: { x: across.from, y: down.from, width: across.share, height: down.share },
  }
}

function span(tile: number, start: number, length: number) {
  const at = Math.max(0, Math.round(start))
  const end = Math.min(tile, Math.round(start + length))
  // What fits is shown to its last line, whatever rounding says.
  if (length <= tile + 0.5) return { at, length: Math.max(0, end - at), from: 0, share: 1 }
  return { at, length: end - at, from: (at - start) / length, share: (end - at) / length }
}

/** Keeps what is under `point` (the tile's pixels) where it is. */
export function zoomedAt(
  tile: Size,
  picture: Size,
  framing: Framing,
  point: { x: number; y: number },
  factor: number,
): Framing {
  const before = laidOut(tile, picture, framing)
  const scale = Math.max(1, Math.min(MAX_SCALE, framing.scale * factor))
  const grown = scale / framing.scale
  const middle = (at: number, from: number, length: number, whole: number) =>
    (at - from) / length + (whole / 2 - at) / (length * grown)
  return held(tile, picture, {
    ...{ ...framing, scale },
    x: middle(point.x, before.x, before.width, tile.width),
    y: middle(point.y, before.y, before.height, tile.height),
  })
}

/** The picture follows a hand by so many of the tile's pixels. */
export function pannedBy(
  tile: Size,
  picture: Size,
  framing: Framing,
  by: { x: number; y: number },
): Framing {
  const { width, height } = laidOut(tile, picture, framing)
  return held(tile, picture, {
    ...framing,
    x: framing.x - by.x / width,
    y: framing.y - by.y / height,
  })
}

/** The middle as it can be, so that the way back from an edge begins at once. */
function held(tile: Size, picture: Size, framing: Framing): Framing {
  const { width, height } = laidOut(tile, picture, framing)
  const inside = (value: number, half: number) =>
    half >= 0.5 ? 0.5 : Math.max(half, Math.min(1 - half, value))
  return {
    ...framing,
    x: inside(framing.x, tile.width / width / 2),
    y: inside(framing.y, tile.height / height / 2),
  }
}

/** Device pixels of the tile for one of the picture: above 1 there is less detail than room. */
export function magnification(tile: Size, picture: Size, framing: Framing): number {
  const { height } = laidOut(tile, picture, framing)
  return height / turned(picture, framing).height
}
