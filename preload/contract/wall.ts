import { z } from 'zod'
import { call, Outcome, push } from './call'
import { Grid, LayoutId, MAX_CELLS } from './layouts'

/** What a window shows a wall of: 'main' for the control window's own, else 'w2' and so on. */
export const ScreenId = z.string().regex(/^[a-z0-9-]{1,20}$/)
export type ScreenId = z.infer<typeof ScreenId>

/** The screen that is there always. */
export const FIRST_SCREEN: ScreenId = 'main'

const CameraId = z.string().max(64)
const CameraIds = z.array(CameraId).min(1).max(10_000)

export const CellIndex = z
  .number()
  .int()
  .min(0)
  .max(MAX_CELLS - 1)

/** How many cameras each cell remembers. */
export const MAX_RECENT = 8

/** Camera ids by cell, always MAX_CELLS of them, shown or not. */
export const Cells = z.array(CameraId.nullable()).length(MAX_CELLS)

/** What stands in place of the camera's name, by cell; empty for its name. */
export const Titles = z.array(z.string().max(120)).length(MAX_CELLS)

/** A stream that will be shown soon; `height` of its cell as a part of the wall's. */
export const Warm = z.object({ camera: CameraId, height: z.number().min(0).max(1) })
export type Warm = z.infer<typeof Warm>

/** What one screen's wall shows. */
export const WallState = z.object({
  screen: ScreenId,
  /** The name of the grid: built in, or made here. */
  layout: LayoutId,
  grid: Grid,
  cells: Cells,
  titles: Titles,
  enlarged: CellIndex.nullable(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** Cells that show something else than was put there: a tour, the latest alarm. */
  lent: z.array(CellIndex),
  /** A page of a tour is shown. */
  turning: z.boolean(),
  /** The last change came by itself: each tile keeps its picture until the new one has come. */
  soft: z.boolean(),
  warm: z.array(Warm).max(MAX_CELLS * 2),
})
export type WallState = z.infer<typeof WallState>

/** All calls are for the screen that the calling window shows. */
export const wall = {
  setLayout: call(LayoutId, Outcome),
  /** The first camera goes into `cell`, each further one into the next empty shown cell. */
  place: call(z.object({ cell: CellIndex, cameras: CameraIds }), Outcome),
  /** Puts the cameras on the wall from the first cell on, in the smallest grid that holds them. */
  fill: call(CameraIds, Outcome),
  /** The same in a layout of one's choice. */
  fillLayout: call(z.object({ layout: LayoutId, cameras: CameraIds }), Outcome),
  swap: call(z.object({ a: CellIndex, b: CellIndex }), Outcome),
  /** These cells' cameras go to `to` and the cells behind it; what stood there takes their places. */
  move: call(z.object({ cells: z.array(CellIndex).min(1).max(MAX_CELLS), to: CellIndex }), Outcome),
  /**
   * What cells of a screen show goes to another screen, and what stood there comes back. To no cell
   * in particular: to the first empty one, else to the one with the same number.
   */
  transfer: call(
    z.object({
      from: z.object({ screen: ScreenId, cells: z.array(CellIndex).min(1).max(MAX_CELLS) }),
      to: z.object({ screen: ScreenId, cell: CellIndex.nullable() }),
    }),
    Outcome,
  ),
  /** Cameras go to a screen's wall in the same way. */
  send: call(
    z.object({
      cameras: CameraIds,
      to: z.object({ screen: ScreenId, cell: CellIndex.nullable() }),
    }),
    Outcome,
  ),
  clear: call(CellIndex, Outcome),
  /** Several at once, and one step to undo. */
  clearCells: call(z.array(CellIndex).min(1).max(MAX_CELLS), Outcome),
  clearAll: call(z.void(), Outcome),
  setTitle: call(z.object({ cell: CellIndex, title: z.string().max(120) }), Outcome),
  enlarge: call(CellIndex.nullable(), Outcome),
  /** Back through what the wall showed. */
  undo: call(z.void(), Outcome),
  redo: call(z.void(), Outcome),
  /** The cameras that a cell showed before, the newest first, without the one that it shows. */
  recent: call(CellIndex, z.array(z.string()).max(MAX_RECENT)),
  changed: push(WallState),
}
