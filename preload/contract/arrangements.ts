import { z } from 'zod'
import { call, Outcome, push, Refused } from './call'
import { Grid, LayoutId } from './layouts'
import { Cells, ScreenId, Titles } from './wall'

/** As many of each as one still finds one's way in. */
export const MAX_LAYOUTS = 200
export const MAX_SCENES = 200

export const ArrangementName = z.string().max(80)

/** A layout that was made here: 'l-…'. */
export const OwnLayout = z.object({ id: LayoutId, name: ArrangementName, grid: Grid })
export type OwnLayout = z.infer<typeof OwnLayout>

export const SceneId = z.string().regex(/^s-[\w-]{1,60}$/)
export type SceneId = z.infer<typeof SceneId>

/** A layout with its cameras and their titles, as they can be shown now. */
export const Scene = z.object({
  id: SceneId,
  name: ArrangementName,
  layout: LayoutId,
  grid: Grid,
  cells: Cells,
  titles: Titles,
  /** Codes of cameras that are not registered here (any more); they are shown again once they are. */
  missing: z.array(z.string()),
})
export type Scene = z.infer<typeof Scene>

/** What the operators of the station share, each list in the order that they gave it. */
export const Arrangements = z.object({
  layouts: z.array(OwnLayout),
  scenes: z.array(Scene),
  /** What a new wall of a screen begins with; built in or own. */
  defaults: z.record(ScreenId, LayoutId),
  canUndo: z.boolean(),
})
export type Arrangements = z.infer<typeof Arrangements>

/** Why nothing was done; a key under `layouts.reasons` of the catalogues. */
export const LayoutRefusal = z.enum([
  'name-empty',
  'name-taken',
  'too-many-layouts',
  'too-many-scenes',
  'not-found',
  'order-incomplete',
  'nothing-to-undo',
  'no-default',
  'nothing-to-export',
  'file-unreadable',
  'file-other',
  'file-newer',
  'file-broken',
  'file-empty',
  'file-not-written',
  'token-expired',
  'disk-full',
  'not-writable',
  'invalid',
])
export type LayoutRefusal = z.infer<typeof LayoutRefusal>

/** Of a layout or of a scene. */
const AnyId = z.string().max(64)
const Saved = z.union([z.object({ status: z.literal('done'), id: z.string() }), Refused])
export type SavedArrangement = z.infer<typeof Saved>

/** A line of a file: under which name it would be kept, or that it is here already. */
export const ImportedItem = z.object({
  kind: z.enum(['layout', 'scene']),
  /** As it stands in the file. */
  name: z.string(),
  /** As it will be called here. */
  as: z.string(),
  same: z.boolean(),
  /** Codes of cameras that are not registered here. */
  missing: z.array(z.string()),
})
export type ImportedItem = z.infer<typeof ImportedItem>

const FilePreview = z.union([
  z.object({
    status: z.literal('done'),
    token: z.string(),
    file: z.string(),
    items: z.array(ImportedItem),
  }),
  Refused,
])
export type FilePreview = z.infer<typeof FilePreview>

const Counts = { layouts: z.number(), scenes: z.number() }

export const arrangements = {
  /** A new one, or, with an id, that one changed. */
  saveLayout: call(z.object({ id: LayoutId.optional(), name: ArrangementName, grid: Grid }), Saved),
  /** The wall of this window as it is, under a name, with other titles where some are given. With
   * an id it takes that scene's place. */
  keepScene: call(
    z.object({ id: SceneId.optional(), name: ArrangementName, titles: Titles.optional() }),
    Saved,
  ),
  /** Titles by cell; a camera that is not registered now keeps its own. */
  editScene: call(z.object({ id: SceneId, name: ArrangementName, titles: Titles }), Outcome),
  rename: call(z.object({ id: AnyId, name: ArrangementName }), Outcome),
  duplicate: call(AnyId, Saved),
  /** All of one list, in their new order. */
  order: call(z.array(AnyId).min(1).max(MAX_LAYOUTS), Outcome),
  remove: call(z.array(AnyId).min(1), Outcome),
  /** Takes back the last change that anyone made since the application began. */
  undo: call(z.void(), Outcome),
  /** For the screen that the window shows; null for none. */
  setDefault: call(LayoutId.nullable(), Outcome),
  /** The screen that the window shows takes its default layout. */
  toDefault: call(z.void(), Outcome),
  /** On the screen that the window shows; one step of its history. */
  applyScene: call(
    SceneId,
    z.union([z.object({ status: z.literal('done'), missing: z.array(z.string()) }), Refused]),
  ),
  /** Everything, or what is named; opens a save dialogue in main. */
  exportFile: call(
    z.array(AnyId),
    z.union([z.object({ status: z.literal('done'), path: z.string(), ...Counts }), Refused]),
  ),
  /** Opens a dialogue in main. Nothing has changed yet. */
  chooseFile: call(z.void(), FilePreview),
  commitFile: call(
    z.string(),
    z.union([z.object({ status: z.literal('done'), ...Counts }), Refused]),
  ),
  changed: push(Arrangements),
}
