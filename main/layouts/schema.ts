import { z } from 'zod'
import {
  ArrangementName,
  CellIndex,
  Grid,
  LayoutId,
  MAX_CELLS,
  MAX_LAYOUTS,
  MAX_SCENES,
  OwnLayout,
  SceneId,
  ScreenId,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Collection, openCollection } from '../storage'

/** The demo's cameras mean nothing among real ones, nor these there. */
export const World = z.enum(['real', 'demo'])
export type World = z.infer<typeof World>

/** A camera by its id here, and by its code: the one that other stations know, and that is left of
 * one which was removed. The id is empty for one that was never registered here. */
export const StoredCell = z.object({
  cell: CellIndex,
  camera: z.string().max(64),
  code: z.string().max(64),
  title: z.string().max(120),
})
export type StoredCell = z.infer<typeof StoredCell>

export const StoredScene = z.object({
  id: SceneId,
  name: ArrangementName,
  world: World,
  layout: LayoutId,
  grid: Grid,
  cells: z.array(StoredCell).max(MAX_CELLS),
})
export type StoredScene = z.infer<typeof StoredScene>

export const Book = z.object({
  layouts: z.array(OwnLayout).max(MAX_LAYOUTS),
  /** MAX_SCENES of each world. */
  scenes: z.array(StoredScene).max(2 * MAX_SCENES),
  defaults: z.record(ScreenId, LayoutId),
})
/** All that is kept, in the order that operators gave it. */
export type Book = z.infer<typeof Book>

export const emptyBook = (): Book => ({ layouts: [], scenes: [], defaults: {} })

export const openLayoutsCollection = (dir: string, clock: Clock): Promise<Collection<Book>> =>
  openCollection<Book>({
    ...{ dir, clock, name: 'layouts', schema: Book, version: 1, migrations: {} },
    defaults: emptyBook(),
  })
