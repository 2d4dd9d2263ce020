import { z } from 'zod'
import { Bookmark, BookmarkEntry, BookmarkId, BookmarkState, Moment } from './bookmark'

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
  'nothing-to-undo',
  'not-yours',
])
export type BookmarkRefusal = z.infer<typeof BookmarkRefusal>

/** What one call can be about at most. */
export const MOST_IDS = 10_000
export const BookmarkIds = z.array(BookmarkId).min(1).max(MOST_IDS)

/** What is corrected: of one bookmark, or of many alike. */
export const BookmarkPatch = BookmarkEntry.extend({ locked: z.boolean() }).partial()
export type BookmarkPatch = z.infer<typeof BookmarkPatch>

/** Tags are put on and taken off each for itself, since bookmarks have tags of their own. */
export const BookmarkChanges = z.object({
  ids: BookmarkIds,
  patch: BookmarkPatch.omit({ tags: true, drawings: true }),
  addTags: BookmarkEntry.shape.tags.optional(),
  dropTags: BookmarkEntry.shape.tags.optional(),
})
export type BookmarkChanges = z.infer<typeof BookmarkChanges>

/** What occurs in bookmarks, the most frequent first; none is empty. */
export const BookmarkPeople = z.object({
  operators: z.array(z.string()),
  owners: z.array(z.string()),
  tags: z.array(z.string()),
})
export type BookmarkPeople = z.infer<typeof BookmarkPeople>

/** A list that leaves the room: of these bookmarks, or of all that match, newest first. */
export const ListExport = z.object({
  filter: BookmarkFilter,
  ids: BookmarkIds.optional(),
  format: z.enum(['xlsx', 'csv']),
  language: z.enum(['vi', 'en']),
})
export type ListExport = z.infer<typeof ListExport>

/** Why no list was written; a key of the catalogues. `cancelled`: no file was chosen. */
export const ListExportRefusal = z.enum([
  'cancelled',
  'busy',
  'disk-full',
  'not-writable',
  'unreadable',
  'no-record',
])
