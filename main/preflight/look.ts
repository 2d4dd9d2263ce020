import type { PreflightReason } from '../../preload/contract'
import { PICTURE_BYTES, picturesIn } from '../technical'

/** Percent of what there can be: at most so bright, and so little between dark and bright. */
const BLACK = { brightness: 6, contrast: 6 }
/** Ms for which a picture is watched that does not move at a glance. */
export const STILL_FOR = 3_000
/** So many in a row that are the same to the last point are one picture, sent again and again. */
const SAME = 3
/** Steps of luma somewhere, or a share of all points: something moves, or there is noise. */
const MOVES = { step: 12, share: 0.25 }

/** Fine at a glance, so that nobody needs to look any longer. */
export const isFine = (points: Buffer): boolean =>
  points.length >= 2 * PICTURE_BYTES && !isBlack(points) && moves(...lastTwo(points))

/** @param points of every picture of some seconds 160 × 90 points of luma */
export function verdictOn(points: Buffer): PreflightReason {
  if (points.length < PICTURE_BYTES) return 'no-picture'
  if (isBlack(points)) return 'black'
  return isFrozen(points) ? 'frozen' : 'none'
}

const isBlack = (points: Buffer) =>
  picturesIn(points, 0).every(
    ({ brightness, contrast }) => brightness <= BLACK.brightness && contrast <= BLACK.contrast,
  )

const picture = (points: Buffer, i: number) =>
  points.subarray(i * PICTURE_BYTES, (i + 1) * PICTURE_BYTES)

function lastTwo(points: Buffer): [Buffer, Buffer] {
  const count = Math.floor(points.length / PICTURE_BYTES)
  return [picture(points, count - 2), picture(points, count - 1)]
}

function moves(before: Buffer, after: Buffer): boolean {
  let changed = 0
  for (let i = 0; i < PICTURE_BYTES; i++) {
    const step = Math.abs((before[i] ?? 0) - (after[i] ?? 0))
    if (step >= MOVES.step) return true
    if (step > 0) changed++
  }
  return changed >= MOVES.share * PICTURE_BYTES
}

/** A real camera never sends one picture twice to the last point: there is noise, and its clock. */
function isFrozen(points: Buffer): boolean {
  const count = Math.floor(points.length / PICTURE_BYTES)
  if (count < SAME) return false
  const last = picture(points, count - 1)
  return Array.from({ length: SAME - 1 }, (_, i) => picture(points, count - 2 - i)).every((each) =>
    each.equals(last),
  )
}
