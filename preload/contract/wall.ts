import { z } from 'zod'
import { call, Outcome, push } from './call'
import { LayoutId, MAX_CELLS } from './layouts'

const CameraIds = z.array(z.string().max(64)).min(1).max(10_000)

export const CellIndex = z
  .number()
  .int()
  .min(0)
  .max(MAX_CELLS - 1)

/** What the wall shows. `cells` holds camera ids, always MAX_CELLS of them, shown or not. */
export const WallState = z.object({
  layout: LayoutId,
  cells: z.array(z.string().nullable()).length(MAX_CELLS),
  enlarged: CellIndex.nullable(),
  canUndo: z.boolean(),
})
export type WallState = z.infer<typeof WallState>

export const wall = {
  setLayout: call(LayoutId, Outcome),
  /** The first camera goes into `cell`, each further one into the next empty shown cell. */
  place: call(z.object({ cell: CellIndex, cameras: CameraIds }), Outcome),
  /** Puts the cameras on the wall from the first cell on, in the smallest grid that holds them. */
  fill: call(CameraIds, Outcome),
  swap: call(z.object({ a: CellIndex, b: CellIndex }), Outcome),
  clear: call(CellIndex, Outcome),
  clearAll: call(z.void(), Outcome),
  enlarge: call(CellIndex.nullable(), Outcome),
  undo: call(z.void(), Outcome),
  changed: push(WallState),
}
