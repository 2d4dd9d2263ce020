import { z } from 'zod'
import { Quality } from './streams'

/** Its moment in UTC and four random characters: `20261122-141522-123-ab12`. Sorts by time. */
export const BookmarkId = z.string().regex(/^\d{8}-\d{6}-\d{3}-[0-9a-z]{4}$/)
export type BookmarkId = z.infer<typeof BookmarkId>

/** Ms since 1970, up to the year 9999. */
export const Moment = z.number().int().min(0).max(253_402_300_799_999)

export const BookmarkState = z.enum(['new', 'reported', 'fixing', 'fixed', 'referred'])
export type BookmarkState = z.infer<typeof BookmarkState>

/**
 * What may follow. A repeated step is another call or another look; the last two can be reopened.
 * A step is never taken back: another one follows.
 */
export const NEXT_STATES: Readonly<Record<BookmarkState, readonly BookmarkState[]>> = {
  new: ['reported'],
  reported: ['reported', 'fixing', 'fixed', 'referred'],
  fixing: ['fixing', 'fixed', 'referred'],
  fixed: ['fixing'],
  referred: ['fixing'],
}

/** Why a bookmark was deleted for good: too old, no more room, or removed long ago. */
export const PurgeReason = z.enum(['age', 'budget', 'trash'])
export type PurgeReason = z.infer<typeof PurgeReason>

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
  /** Below the bookmark's folder, in plain ASCII, with forward slashes. */
  name: z.string().regex(/^(?!(.*\/)?\.+(\/|$))[\w.-]+(\/[\w.-]+)*$/),
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
  'no-main-stream',
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
  /** Of one stream, where there are files of another. */
  quality: Quality.optional(),
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
