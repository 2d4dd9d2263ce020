import { z } from 'zod'
import { Bookmark, BookmarkEntry, BookmarkId, FileTrouble, Moment, Step } from './bookmark'
import { CodeEdit, CodeLists, KindCode } from './bookmark-codes'
import {
  BookmarkChanges,
  BookmarkFilter,
  BookmarkIds,
  BookmarkPage,
  BookmarkPatch,
  BookmarkPeople,
  BookmarkQuery,
  BookmarkRefusal,
  ListExport,
} from './bookmark-lists'
import { call, Outcome, push, Refused } from './call'
import { Quality } from './streams'

/** One press on a tile. */
export const Mark = z.object({
  camera: z.string().max(64),
  /** The stream that the tile shows. */
  quality: Quality,
  /** The moment, in ms since 1970: of the key press, at most ten seconds ago; or of a replay. */
  at: Moment,
  /** The tile showed the past: the moment may be as old as what the ring holds. */
  replay: z.boolean().default(false),
  /** Further cameras of the same event, with the streams that their tiles show. */
  others: z
    .array(z.object({ camera: z.string().max(64), quality: Quality }))
    .max(63)
    .default([]),
  /** When main had the picture that was on the screen then; null when not known. */
  shown: Moment.nullable(),
})
export type Mark = z.infer<typeof Mark>

/** Why nothing was marked; a key of the catalogues. `demo`: its cameras are no evidence. */
export const MarkRefusal = z.enum(['not-found', 'demo', 'bad-time'])
export type MarkRefusal = z.infer<typeof MarkRefusal>

/**
 * How a mark is. `keeping`: its moment is kept and its files are being made. `saved`: all of them
 * are there. `failed`: something is missing for good, or for now and is tried again; see `reason`.
 */
export const Marked = z.object({
  id: BookmarkId,
  camera: z.string(),
  /** All of the event, `camera` first. */
  cameras: z.array(z.string()),
  state: z.enum(['keeping', 'saved', 'failed']),
  reason: z.union([z.literal('none'), FileTrouble, BookmarkRefusal]),
})
export type Marked = z.infer<typeof Marked>

/** How the token begins of a change that locked or unlocked. */
export const KEEPS = 'keep-'

export const bookmarks = {
  list: call(BookmarkQuery, z.union([BookmarkPage.extend({ status: z.literal('done') }), Refused])),
  get: call(
    BookmarkId,
    z.union([z.object({ status: z.literal('done'), bookmark: Bookmark }), Refused]),
  ),
  /**
   * Keeps the moment: protects what is recorded of it and answers; still, record and clip follow by
   * themselves, told by `marked`. Unsorted until `sort`.
   */
  mark: call(
    Mark,
    z.union([
      z.object({
        ...{ status: z.literal('done'), id: BookmarkId },
        /** Of `others`: those that there are not, or that are of the demo. */
        leftOut: z.array(z.string()),
      }),
      Refused,
    ]),
  ),
  /** Marks that are on their way, as they were told last: for a page that begins anew. */
  openMarks: call(z.void(), z.array(Marked)),
  /** What the operator chose for a mark; before or after its files are there. */
  sort: call(
    BookmarkEntry.partial().extend({ id: BookmarkId, kind: BookmarkEntry.shape.kind }),
    Outcome,
  ),
  /** Takes a mark back: its record is removed, and can be restored. */
  discard: call(z.object({ id: BookmarkId }), Outcome),
  /** Ids of what matches, newest first, `MOST_IDS` at most. */
  ids: call(BookmarkFilter, z.object({ total: z.number(), ids: z.array(BookmarkId) })),
  change: call(z.object({ id: BookmarkId, patch: BookmarkPatch }), Outcome),
  /** Refused as a whole when one of them cannot take it. `undo` is for `undoChange`. */
  changeMany: call(
    BookmarkChanges,
    z.union([z.object({ status: z.literal('done'), undo: z.string() }), Refused]),
  ),
  /**
   * Gives back what a `changeMany` of this run replaced, wherever nothing else came since.
   * Refused as `nothing-to-undo` after the next ones. What begins with `KEEPS` (un)locked.
   */
  undoChange: call(z.string().max(64), Outcome),
  /** Refused as a whole when one of them cannot take it; so are the next two. */
  step: call(
    Step.omit({ at: true, operator: true }).extend({
      ...{ ids: BookmarkIds, note: BookmarkEntry.shape.note },
      ...{ told: z.string().max(200), way: z.string().max(200) },
    }),
    Outcome,
  ),
  remove: call(BookmarkIds, Outcome),
  restore: call(BookmarkIds, Outcome),
  /** Kinds in use, those most used at the facility first. */
  kindsFor: call(z.object({ facility: z.string() }), z.array(KindCode)),
  /** For suggestions and filters. */
  people: call(z.void(), BookmarkPeople),
  /** Main asks where; written whole or not at all. */
  exportList: call(
    ListExport,
    z.union([
      z.object({ status: z.literal('done'), path: z.string(), count: z.number() }),
      Refused,
    ]),
  ),
  codes: call(z.void(), CodeLists),
  editKinds: call(CodeEdit, Outcome),
  /** Ids of what was saved, changed, removed or restored. */
  changed: push(z.array(BookmarkId)),
  marked: push(Marked),
  codesChanged: push(CodeLists),
}
