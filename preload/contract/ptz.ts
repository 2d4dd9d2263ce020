import { z } from 'zod'
import { call, Outcome, Refused } from './call'
import { CameraDraft, FieldIssue } from './cameras'

const camera = z.string().max(64)
/** As the camera names it. */
const token = z.string().min(1).max(200)
/** −1…1: left and down are negative, so is out. */
const share = z.number().min(-1).max(1)

/** Why a camera is not moved: keys under `ptz.reasons` of the catalogues. */
export const PtzRefusal = z.enum([
  'no-address',
  'unreachable',
  'not-onvif',
  'not-authorised',
  'no-ptz',
  'not-supported',
  'busy',
  'let-go',
  'failed',
])
export type PtzRefusal = z.infer<typeof PtzRefusal>

export const PtzSpeed = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type PtzSpeed = z.infer<typeof PtzSpeed>

export const PtzPreset = z.object({ token: z.string(), name: z.string() })
export type PtzPreset = z.infer<typeof PtzPreset>

export const PtzAbilities = z.object({
  panTilt: z.boolean(),
  zoom: z.boolean(),
  home: z.boolean(),
  presets: z.boolean(),
})
export type PtzAbilities = z.infer<typeof PtzAbilities>

/** `presets` in the camera's own order. */
export const PtzDescription = z.object({
  status: z.literal('done'),
  can: PtzAbilities,
  presets: z.array(PtzPreset),
})
export type PtzDescription = z.infer<typeof PtzDescription>

/** "Kiểm tra ONVIF". `can` is null for a camera that stands still. */
export const PtzCheck = z.union([
  z.object({
    status: z.literal('done'),
    manufacturer: z.string(),
    model: z.string(),
    can: PtzAbilities.nullable(),
    presets: z.number(),
  }),
  z.object({ status: z.literal('invalid'), issues: z.array(FieldIssue) }),
  Refused,
])
export type PtzCheck = z.infer<typeof PtzCheck>

const Described = z.union([PtzDescription, Refused])

/** A move lasts for PTZ_LEASE ms, unless it is said again: a page that hangs must let go. */
export const PTZ_LEASE = 2_000

export const ptz = {
  check: call(CameraDraft, PtzCheck),
  describe: call(z.object({ camera }), Described),
  /**
   * Goes on until `stop`, another `move`, or PTZ_LEASE ms after it was said last. `again`: of a key
   * that has been held since; refused when main has let go of it.
   */
  move: call(
    z.object({ camera, x: share, y: share, zoom: share, again: z.boolean().optional() }),
    Outcome,
  ),
  stop: call(z.object({ camera }), Outcome),
  preset: call(z.object({ camera, token }), Outcome),
  home: call(z.object({ camera }), Outcome),
  setHome: call(z.object({ camera }), Outcome),
  /** Where the camera looks now; `token` puts it in place of an older one. */
  savePreset: call(
    z.object({ camera, name: z.string().trim().min(1).max(60), token: token.optional() }),
    Described,
  ),
  removePreset: call(z.object({ camera, token }), Described),
}
