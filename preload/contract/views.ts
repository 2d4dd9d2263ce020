import { z } from 'zod'
import { call, Outcome, push } from './call'

/** Degrees clockwise. */
export const Rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
export type Rotation = z.infer<typeof Rotation>

/** All of the picture; the tile filled, what does not fit cut off; or filled by pulling it. */
export const Aspect = z.enum(['fit', 'fill', 'stretch'])
export type Aspect = z.infer<typeof Aspect>

/** How a camera's picture is put on the wall: first rotated, then mirrored left to right. */
export const CameraView = z.object({ rotate: Rotation, mirror: z.boolean(), aspect: Aspect })
export type CameraView = z.infer<typeof CameraView>

/** As the camera sends it. */
export const PLAIN_VIEW: CameraView = { rotate: 0, mirror: false, aspect: 'fit' }

/** By camera; one that is not here is shown as it comes. */
export const CameraViews = z.record(z.string().max(64), CameraView)
export type CameraViews = z.infer<typeof CameraViews>

export const views = {
  /** What is not named stays as it is. */
  set: call(z.object({ camera: z.string().max(64), view: CameraView.partial() }), Outcome),
  changed: push(CameraViews),
}
