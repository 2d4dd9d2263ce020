import { z } from 'zod'
import { SceneId } from './arrangements'
import { call, Outcome, push, Refused } from './call'
import { LayoutId } from './layouts'
import { CellIndex, ScreenId } from './wall'

export const MAX_TOURS = 200

/** Seconds that a page, a camera or a scene is shown. */
export const DWELL = { least: 3, most: 600, usual: 15 } as const
export const Dwell = z.number().int().min(DWELL.least).max(DWELL.most)

/** Streams that may be opened ahead, of the whole station, beyond those that are shown. */
export const TOUR_BUDGET = { least: 0, most: 128, usual: 16 } as const
export const TourBudget = z.number().int().min(TOUR_BUDGET.least).max(TOUR_BUDGET.most)

export const TourId = z.string().regex(/^t-[\w-]{1,60}$/)
export type TourId = z.infer<typeof TourId>

const Code = z.string().min(1).max(64)

/** What is shown. Cameras that are switched off are never in it. */
export const TourSource = z.discriminatedUnion('from', [
  z.object({ from: z.literal('all') }),
  /** Chosen cameras, in this order. */
  z.object({ from: z.literal('group'), cameras: z.array(z.string().max(64)).min(1).max(10_000) }),
  z.object({ from: z.literal('facility'), code: Code }),
  z.object({ from: z.literal('authority'), code: Code }),
  z.object({ from: z.literal('district'), code: Code }),
  /** In the name or the place, accents ignored; commas part alternatives: "cổng, sân". */
  z.object({ from: z.literal('words'), words: z.string().trim().min(1).max(200) }),
  /** Each scene is a page, with its own layout. */
  z.object({ from: z.literal('scenes'), scenes: z.array(SceneId).min(1).max(200) }),
])
export type TourSource = z.infer<typeof TourSource>

/** Minutes of the day in Vietnam. Ends the next day when `to` is not behind `from`. */
export const TourHours = z.object({
  /** Monday is 1, Sunday 7: the days on which it begins. */
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: z.number().int().min(0).max(1439),
  to: z.number().int().min(0).max(1439),
})
export type TourHours = z.infer<typeof TourHours>

/** When it runs by itself, and where. */
export const TourPlan = z.object({
  screen: ScreenId,
  /** For a tour in one cell. */
  cell: CellIndex,
  hours: z.array(TourHours).min(1).max(20),
})
export type TourPlan = z.infer<typeof TourPlan>

export const TourDraft = z.object({
  /** Missing for a new one. */
  id: TourId.optional(),
  name: z.string().trim().min(1).max(80),
  /** Over the whole wall, or in one cell of it. */
  kind: z.enum(['pages', 'cell']),
  source: TourSource,
  /** Of the pages; 'best' is a grid that suits the number of cameras. */
  layout: z.union([z.literal('best'), LayoutId]),
  dwell: Dwell,
  /** Where it differs: by number of the page ('1'…), camera's id (in a cell), or scene's id. */
  dwells: z.record(z.string().max(64), Dwell),
  order: z.enum(['byHand', 'leastSeen']),
  offline: z.enum(['skip', 'card']),
  plan: TourPlan.nullable(),
})
export type TourDraft = z.infer<typeof TourDraft>

export const Tour = TourDraft.extend({ id: TourId })
export type Tour = z.infer<typeof Tour>

/** Why it stands still: by hand, or because somebody works on a tile. */
export const TourPause = z.enum(['no', 'hand', 'busy'])
export type TourPause = z.infer<typeof TourPause>

/** One tour that runs. Times are milliseconds since 1970. */
export const TourRun = z.object({
  tour: TourId,
  name: z.string(),
  /** Null for pages. */
  cell: CellIndex.nullable(),
  by: z.enum(['hand', 'plan']),
  paused: TourPause,
  /** From 1. */
  page: z.number().int(),
  pages: z.number().int(),
  /** Of the scene that is shown; empty for cameras. */
  title: z.string(),
  /** When what is shown came, and when it goes; while it stands still `left` ms stay. */
  from: z.number(),
  until: z.number(),
  left: z.number(),
  /** Cameras passed over since the last page, because they are not connected. */
  skipped: z.number().int(),
  /** Cameras or scenes that are left out of this run by hand. */
  out: z.number().int(),
})
export type TourRun = z.infer<typeof TourRun>

export const ScreenTours = z.object({
  screen: ScreenId,
  pages: TourRun.nullable(),
  cells: z.array(TourRun),
  /** Cells that keep their camera through the turns. */
  held: z.array(CellIndex),
  /** What was started last here; null when nothing was, or it is gone. */
  last: TourId.nullable(),
})
export type ScreenTours = z.infer<typeof ScreenTours>

/** Why nothing was done; each is a key under `common.notDone.reasons` of the catalogues. */
export const TourRefusal = z.enum([
  'tour-name-taken',
  'tour-none',
  'tour-gone',
  'too-many-tours',
  'tour-scenes-in-cell',
  'tour-empty',
  'tour-not-running',
  'tour-nothing-left',
  'tour-cell-empty',
  'tour-undo-expired',
])
export type TourRefusal = z.infer<typeof TourRefusal>

const Saved = z.union([z.object({ status: z.literal('done'), id: TourId }), Refused])

/** What a draft would show now. */
export const TourPreview = z.object({
  /** Cameras or scenes. */
  count: z.number().int(),
  pages: z.number().int(),
  /** Of one round. */
  seconds: z.number().int(),
  /** Ids of the first cameras or scenes, in their order. */
  first: z.array(z.string()).max(200),
  /** Of those, how many are not connected now. */
  offline: z.number().int(),
})
export type TourPreview = z.infer<typeof TourPreview>

/** Which of the tours of the calling window's screen; null for the pages. */
const Which = CellIndex.nullable()

/** Everything that runs is that of the screen which the calling window shows. */
export const tours = {
  save: call(TourDraft, Saved),
  preview: call(TourDraft, TourPreview),
  duplicate: call(TourId, Saved),
  remove: call(
    TourId,
    z.union([z.object({ status: z.literal('done'), undo: z.string() }), Refused]),
  ),
  undoRemove: call(z.string(), Outcome),
  /** All of them, in their new order. */
  order: call(z.array(TourId).min(1).max(MAX_TOURS), Outcome),
  /** `cell` only for a tour in a cell. */
  start: call(z.object({ tour: TourId, cell: CellIndex.optional() }), Outcome),
  /** What was there before comes back. */
  stop: call(Which, Outcome),
  pause: call(Which, Outcome),
  resume: call(Which, Outcome),
  /** `skip` goes on as well, and leaves out what is shown until the tour is started again. */
  go: call(z.object({ cell: Which, to: z.enum(['next', 'previous', 'skip']) }), Outcome),
  /** What was skipped by hand takes part again. */
  unskip: call(Which, Outcome),
  /** The cell keeps its camera through the turns, or no longer. */
  hold: call(CellIndex, Outcome),
  /** Somebody works on a tile of this window; to be said again every few seconds, else forgotten. */
  busy: call(z.boolean(), Outcome),
  changed: push(z.array(Tour)),
  /** The screen whose tours changed. */
  running: push(ScreenTours),
}
