import { z } from 'zod'
import { CodeEdit, CodeLists, KindCode } from './bookmark-codes'
import { call, Outcome, push, Refused } from './call'
import { Quality } from './streams'

/** Its moment in UTC and four random characters: `20261122-141522-123-ab12`. Sorts by time. */
export const BookmarkId = z.string().regex(/^\d{8}-\d{6}-\d{3}-[0-9a-z]{4}$/)
export type BookmarkId = z.infer<typeof BookmarkId>

/** Ms since 1970, up to the year 9999. */
const Moment = z.number().int().min(0).max(253_402_300_799_999)

export const BookmarkState = z.enum(['new', 'reported', 'fixing', 'fixed', 'referred'])
export type BookmarkState = z.infer<typeof BookmarkState>

/** One camera of the event, as it was then. */
export const View = z.object({
  camera: z.string(),
  code: z.string(),
  name: z.string(),
  /** Code of the facility; empty when the camera belongs to none. */
  facility: z.string(),
  facilityName: z.string(),
  place: z.string(),
  quality: z.enum(['main', 'sub']),
  codec: z.string(),
  width: z.number(),
  height: z.number(),
})
export type View = z.infer<typeof View>

/** Share of the picture's width or height, from its left or upper edge. */
const Share = z.number().min(0).max(1)
const Area = { x: Share, y: Share, width: Share, height: Share }

/** What was drawn on the picture of one camera; the original stays as it is. */
export const Drawing = z.discriminatedUnion('shape', [
  /** The tip is at `toX`, `toY`. */
  z.object({
    ...{ shape: z.literal('arrow'), camera: z.string().max(64) },
    ...{ x: Share, y: Share, toX: Share, toY: Share },
  }),
  z.object({ shape: z.literal('box'), camera: z.string().max(64), ...Area }),
  /** Nobody is to be recognised there. */
  z.object({ shape: z.literal('blur'), camera: z.string().max(64), ...Area }),
])
export type Drawing = z.infer<typeof Drawing>

/** Times in ms since 1970; `from` and `to` are equal for a still. */
export const EvidenceFile = z.object({
  /** Relative to the bookmark's folder, in plain ASCII, with forward slashes. */
  name: z.string().regex(/^[\w.-]+(\/[\w.-]+)*$/),
  camera: z.string(),
  /** A rendition is an H.264 film of a clip that not every program plays. */
  type: z.enum(['still', 'clip', 'rendition']),
  /** The stream that it was taken from; not told by records of earlier versions. */
  quality: Quality.optional(),
  /** Lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.number().int().nonnegative(),
  from: z.number(),
  to: z.number(),
  /** Where the key press lies. */
  moment: z.number(),
})
export type EvidenceFile = z.infer<typeof EvidenceFile>

/** Why a file of a bookmark is not there, or not yet; a key of the catalogues. */
export const FileTrouble = z.enum([
  'nothing-recorded',
  'ffmpeg-missing',
  'ffmpeg-failed',
  'too-long',
  'disk-full',
  'folder-gone',
  'read-only',
  'not-writable',
])
export type FileTrouble = z.infer<typeof FileTrouble>

/** A file that should have been there and could not be made. */
export const MissingFile = z.object({
  camera: z.string(),
  type: z.enum(['still', 'clip']),
  reason: FileTrouble,
})
export type MissingFile = z.infer<typeof MissingFile>

/** One step of a bookmark's life: only ever appended. */
export const Step = z.object({
  /** Ms since 1970. */
  at: z.number(),
  /** Who took the step. */
  operator: z.string(),
  state: BookmarkState,
  note: z.string(),
  /** Who was told, and by which way; empty where nobody was. */
  told: z.string(),
  way: z.string(),
})
export type Step = z.infer<typeof Step>

/** What a person enters and may correct later. Codes are empty when not chosen. */
export const BookmarkEntry = z.object({
  /** Code of a kind; empty is "unsorted". */
  kind: z.string().max(32),
  subject: z.string().max(32),
  /** State code by item code. */
  ppe: z.record(z.string().max(32), z.string().max(32)),
  people: z.number().int().min(0).max(100_000).nullable(),
  place: z.string().max(200),
  note: z.string().max(4000),
  tags: z.array(z.string().min(1).max(64)).max(50),
  drawings: z.array(Drawing).max(50),
  /** Who is to see to it; empty for nobody. */
  owner: z.string().max(100),
  /** Until when, in ms since 1970. */
  due: Moment.nullable(),
})
export type BookmarkEntry = z.infer<typeof BookmarkEntry>

export const Bookmark = BookmarkEntry.extend({
  // Records of earlier versions have none of these.
  drawings: BookmarkEntry.shape.drawings.default([]),
  owner: BookmarkEntry.shape.owner.default(''),
  due: BookmarkEntry.shape.due.default(null),
  id: BookmarkId,
  /** The key press. */
  at: Moment,
  state: BookmarkState,
  /** As the kind was called then; empty for "unsorted". */
  kindLabel: z.object({ vi: z.string(), en: z.string() }),
  operator: z.string(),
  views: z.array(View),
  files: z.array(EvidenceFile),
  missing: z.array(MissingFile).optional(),
  history: z.array(Step),
  /** Never deleted by retention. */
  locked: z.boolean(),
})
export type Bookmark = z.infer<typeof Bookmark>

const Some = z.array(z.string()).max(2000).optional()

/** Every part that is given must hold; of a list, any one. */
export const BookmarkFilter = z.object({
  /** `to` is exclusive. */
  from: Moment.optional(),
  to: Moment.optional(),
  /** Codes. Districts and authorities are asked for by the codes of their facilities. */
  facilities: Some,
  /** '' is "unsorted". */
  kinds: Some,
  subjects: Some,
  /** Items in a state; without one, in any that was noted. */
  ppe: z.array(z.object({ item: z.string(), state: z.string().optional() })).optional(),
  states: z.array(BookmarkState).optional(),
  operators: Some,
  owners: Some,
  tags: Some,
  /** Due before now, and neither fixed nor referred. */
  overdue: z.boolean().optional(),
  locked: z.boolean().optional(),
  /** Words, each of which must begin a word of the bookmark; accents and case do not matter. */
  text: z.string().max(500).optional(),
  /** Those that were removed, instead of the others. */
  removed: z.boolean().optional(),
})
export type BookmarkFilter = z.infer<typeof BookmarkFilter>

export const BookmarkQuery = z.object({
  filter: BookmarkFilter,
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
})
export type BookmarkQuery = z.infer<typeof BookmarkQuery>

/** Newest first. `total` counts all that match. */
export const BookmarkPage = z.object({ total: z.number(), items: z.array(Bookmark) })
export type BookmarkPage = z.infer<typeof BookmarkPage>

/** Why a bookmark is not saved, changed or shown; a key of the catalogues. */
export const BookmarkRefusal = z.enum([
  'disk-full',
  'not-writable',
  'unreadable',
  'not-found',
  'exists',
  'invalid',
  'unknown-kind',
  'bad-step',
  'locked',
  'removed',
  'not-removed',
])
export type BookmarkRefusal = z.infer<typeof BookmarkRefusal>

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
  state: z.enum(['keeping', 'saved', 'failed']),
  reason: z.union([z.literal('none'), FileTrouble, BookmarkRefusal]),
})
export type Marked = z.infer<typeof Marked>

const Ids = z.array(BookmarkId).min(1).max(10_000)

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
  mark: call(Mark, z.union([z.object({ status: z.literal('done'), id: BookmarkId }), Refused])),
  /** What the operator chose for a mark; before or after its files are there. */
  sort: call(
    BookmarkEntry.partial().extend({ id: BookmarkId, kind: BookmarkEntry.shape.kind }),
    Outcome,
  ),
  /** Takes a mark back: its record is removed, and can be restored. */
  discard: call(z.object({ id: BookmarkId }), Outcome),
  change: call(
    z.object({ id: BookmarkId, patch: BookmarkEntry.extend({ locked: z.boolean() }).partial() }),
    Outcome,
  ),
  /** Refused as a whole when one of them cannot take it; so are the next two. */
  step: call(Step.omit({ at: true, operator: true }).extend({ ids: Ids }), Outcome),
  remove: call(Ids, Outcome),
  restore: call(Ids, Outcome),
  /** Kinds in use, those most used at the facility first. */
  kindsFor: call(z.object({ facility: z.string() }), z.array(KindCode)),
  codes: call(z.void(), CodeLists),
  editKinds: call(CodeEdit, Outcome),
  /** Ids of what was saved, changed, removed or restored. */
  changed: push(z.array(BookmarkId)),
  marked: push(Marked),
  codesChanged: push(CodeLists),
}
