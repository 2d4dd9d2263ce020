import { z } from 'zod'
import { call, Outcome, push } from './call'

const share = z.number().min(0).max(1)

/** So many are drawn on one picture at most. */
export const MAX_AREAS = 16

/**
 * Nobody is to be recognised there. Lengths in shares of the picture as the camera sends it, before
 * it is rotated or cut; the same for its main and its sub-stream.
 */
export const PrivacyArea = z.object({
  x: share,
  y: share,
  width: share,
  height: share,
  look: z.enum(['blur', 'solid']),
})
export type PrivacyArea = z.infer<typeof PrivacyArea>

export const PrivacyAreas = z.array(PrivacyArea).max(MAX_AREAS)
export type PrivacyAreas = z.infer<typeof PrivacyAreas>

/** What covers a solid area: neutral, and not black, which would look like a fault. */
export const PRIVACY_SOLID = '#414141'
/** What is blurred is so many colours along its longer side, and blends of them. */
export const PRIVACY_CELLS = 6

/** How many colours are left of an area of so many pixels; never one for fewer than eight. */
export function blurCells(width: number, height: number): { columns: number; rows: number } {
  const most = Math.max(width, height)
  const cells = (length: number) =>
    Math.max(1, Math.min(Math.round((PRIVACY_CELLS * length) / most), Math.floor(length / 8)))
  return { columns: cells(width), rows: cells(height) }
}

/** Whole pixels of a picture that an area covers: outward, to the pairs that share a colour. */
export function areaBox(
  { x, y, width, height }: Pick<PrivacyArea, 'x' | 'y' | 'width' | 'height'>,
  pictureWidth: number,
  pictureHeight: number,
): { x: number; y: number; width: number; height: number } {
  const span = (from: number, length: number, whole: number) => {
    const start = Math.min(whole, Math.max(0, 2 * Math.floor((from * whole) / 2)))
    const end = Math.min(whole, Math.max(start, 2 * Math.ceil(((from + length) * whole) / 2)))
    return { start, length: end - start }
  }
  const across = span(x, width, pictureWidth)
  const down = span(y, height, pictureHeight)
  return { x: across.start, y: down.start, width: across.length, height: down.length }
}

const CameraId = z.string().max(64)

/** A camera that is seen without its areas on walls for a while, and never in what leaves them. */
export const Lifted = z.object({ camera: CameraId, by: z.string(), until: z.number() })
export type Lifted = z.infer<typeof Lifted>

export const PrivacyState = z.object({
  /** By camera; one that has none is not here. */
  areas: z.record(CameraId, PrivacyAreas),
  lifted: z.array(Lifted),
})
export type PrivacyState = z.infer<typeof PrivacyState>

/** Why nothing was done; a key under `privacy.reasons` of the catalogues, else of all. */
export const PrivacyRefusal = z.enum(['no-such-camera', 'no-areas', 'no-record', 'put-back'])
export type PrivacyRefusal = z.infer<typeof PrivacyRefusal>

export const privacy = {
  state: call(z.void(), PrivacyState),
  /** All of a camera's areas, in place of those before; none takes them away. */
  set: call(z.object({ camera: CameraId, areas: PrivacyAreas }), Outcome),
  /** On walls, for minutes; `on` false puts them back. On record in the custody log. */
  lift: call(z.object({ camera: CameraId, on: z.boolean() }), Outcome),
  changed: push(PrivacyState),
}
