import type { CameraView } from '../../../../../preload/contract'
import type { Box, Size } from '../../framing'

/** As the kernel counts: quarter turns clockwise, 4 more for mirrored. */
export const turnOf = ({ rotate, mirror }: Pick<CameraView, 'rotate' | 'mirror'>): number =>
  rotate / 90 + (mirror ? 4 : 0)

const sizeOf = ({ width, height }: Size, turn: number): Size =>
  turn & 1 ? { width: height, height: width } : { width, height }

/** A box within a picture, where it lies when the picture is turned. */
export function turnBox(box: Box, picture: Size, turn: number): Box {
  const right = picture.width - box.x - box.width
  const bottom = picture.height - box.y - box.height
  const corners = [
    { x: box.x, y: box.y },
    { x: bottom, y: box.x },
    { x: right, y: bottom },
    { x: box.y, y: right },
  ]
  const at = { ...(corners[turn & 3] as { x: number; y: number }), ...sizeOf(box, turn) }
  return turn & 4 ? mirrored(at, sizeOf(picture, turn)) : at
}

/** The way back: a box within the turned picture, where it lies in the picture. */
export function turnBack(box: Box, picture: Size, turn: number): Box {
  const whole = sizeOf(picture, turn)
  return turnBox(turn & 4 ? mirrored(box, whole) : box, whole, (4 - (turn & 3)) & 3)
}

const mirrored = (box: Box, whole: Size): Box => ({ ...box, x: whole.width - box.x - box.width })

/** What the kernel is to read, in whole pairs of pixels, and the part of it that is shown. */
export interface Block {
  /** Of the picture as it lies in memory. */
  block: Box
  /** Of the turned block, in pixels. */
  part: Box
}

/** @param share the part that is shown, in shares of the turned picture */
export function blockOf(picture: Size, turn: number, share: Box): Block {
  const whole = sizeOf(picture, turn)
  const shown = {
    ...{ x: share.x * whole.width, y: share.y * whole.height },
    ...{ width: share.width * whole.width, height: share.height * whole.height },
  }
  const block = roomy(turnBack(shown, picture, turn), picture)
  const lies = turnBox(block, picture, turn)
  return { block, part: { ...shown, x: shown.x - lies.x, y: shown.y - lies.y } }
}

/** With the neighbours that its edges are blended with. */
const MARGIN = 2

function roomy(box: Box, picture: Size): Box {
  const across = pairs(box.x, box.width, picture.width)
  const down = pairs(box.y, box.height, picture.height)
  return { x: across.from, y: down.from, width: across.length, height: down.length }
}

function pairs(start: number, length: number, whole: number) {
  const from = Math.max(0, Math.floor(start) - MARGIN) & ~1
  const to = Math.min(whole, (Math.ceil(start + length) + MARGIN + 1) & ~1)
  return { from, length: to - from }
}
