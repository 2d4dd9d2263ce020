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

export const privacy = {
  state: call(z.void(), PrivacyState),
  /** All of a camera's areas, in place of those before; none takes them away. */
  set: call(z.object({ camera: CameraId, areas: PrivacyAreas }), Outcome),
  /** On walls, for minutes; `on` false puts them back. On record in the custody log. */
  lift: call(z.object({ camera: CameraId, on: z.boolean() }), Outcome),
  changed: push(PrivacyState),
}
