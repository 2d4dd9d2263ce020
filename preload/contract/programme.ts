import { z } from 'zod'
import { PanelKind, PanelPeriod } from './dashboard'
import { Grid, MAX_CELLS } from './layouts'

export const MAX_PROGRAMMES = 200
export const MAX_STEPS = 100

export const ProgrammeId = z.string().regex(/^p-[\w-]{1,60}$/)
export type ProgrammeId = z.infer<typeof ProgrammeId>

export const StepId = z.string().regex(/^[\w-]{1,60}$/)
export type StepId = z.infer<typeof StepId>

/** A picture that lies with the programmes: the hash of its bytes, and what it is. */
export const StillId = z.string().regex(/^[0-9a-f]{64}\.(jpg|png)$/)
export type StillId = z.infer<typeof StillId>

const CameraId = z.string().max(64)

/** A camera by its id here, and by its code wherever the programme goes. */
export const CameraRef = z.object({ id: CameraId, code: z.string().max(64) })
export type CameraRef = z.infer<typeof CameraRef>

/** Figures that are fit for a big screen; keys of PANELS. */
export const STAGE_FIGURES = ['authorities', 'districts', 'uptime', 'violations'] as const
export const StageFigure = PanelKind.extract(STAGE_FIGURES)
export type StageFigure = z.infer<typeof StageFigure>

/** What a step shows. A scene is a copy: who changes the station's scene changes no programme. */
export const StepBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scene'),
    grid: Grid,
    /** By cell of the grid. */
    cells: z.array(CameraRef.nullable()).max(MAX_CELLS),
  }),
  z.object({ kind: z.literal('camera'), camera: CameraRef }),
  z.object({ kind: z.literal('still'), still: StillId }),
  z.object({ kind: z.literal('bookmark'), bookmark: z.string().max(64) }),
  z.object({ kind: z.literal('figures'), page: StageFigure, period: PanelPeriod }),
])
export type StepBody = z.infer<typeof StepBody>

/** What is shown while a camera of the step gives no picture. */
export const Substitute = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('camera'), camera: CameraRef }),
  z.object({ kind: z.literal('still'), still: StillId }),
])
export type Substitute = z.infer<typeof Substitute>

export const ProgrammeStep = z.object({
  id: StepId,
  title: z.string().max(120),
  /** The title stands on the output, too. */
  titled: z.boolean(),
  /** For the speaker alone. */
  notes: z.string().max(5000),
  /** Planned; 0 when nothing is planned. */
  seconds: z.number().int().min(0).max(7200),
  body: StepBody,
  /** By the id of the camera that fails. */
  substitutes: z.record(CameraId, Substitute),
})
export type ProgrammeStep = z.infer<typeof ProgrammeStep>

export const Programme = z.object({
  id: ProgrammeId,
  name: z.string().max(120),
  /** On the neutral card, such as the meeting's name; empty for `name`. */
  heading: z.string().max(160),
  /** On the neutral card; null for the product's sign. */
  emblem: StillId.nullable(),
  steps: z.array(ProgrammeStep).max(MAX_STEPS),
  /** Ms since 1970. */
  changedAt: z.number(),
  /** Counts saves: who saves an older one is told. */
  revision: z.number().int().min(0),
})
export type Programme = z.infer<typeof Programme>

/** Cameras that a step shows, each once, in the order of its cells. */
export function camerasOf({ body }: Pick<ProgrammeStep, 'body'>): CameraRef[] {
  if (body.kind === 'camera') return [body.camera]
  if (body.kind !== 'scene') return []
  const seen = new Map(body.cells.flatMap((each) => (each ? [[each.id, each] as const] : [])))
  return [...seen.values()]
}
