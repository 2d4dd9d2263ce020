import { z } from 'zod'
import { BookmarkId, PurgeReason } from './bookmark'
import { call, Outcome, push, Refused } from './call'

/** What is kept. Null is without end; a locked bookmark and one of the last day always are. */
export const RetentionPolicy = z.object({
  /** Days after the key press. */
  days: z.number().int().min(1).max(36_500).nullable(),
  /** Of all evidence together, of 1024³ bytes each; the oldest goes first. */
  gigabytes: z.number().min(0.01).max(1_000_000).nullable(),
})
export type RetentionPolicy = z.infer<typeof RetentionPolicy>

/** Days that a removed bookmark can still be restored. */
export const TRASH_DAYS = 30

/** Bookmarks, and the bytes of their files. */
const Amount = z.object({ count: z.number(), bytes: z.number() })
export type RetentionAmount = z.infer<typeof Amount>

export const RetentionState = z.object({
  policy: RetentionPolicy,
  /** All that there is, removed ones included; and what of it is locked. */
  held: Amount,
  locked: Amount,
  /** What was deleted last, in ms since 1970; null before the first time. */
  last: Amount.extend({ at: z.number() }).nullable(),
})
export type RetentionState = z.infer<typeof RetentionState>

export const PurgeItem = z.object({
  id: BookmarkId,
  at: z.number(),
  facilityName: z.string(),
  kindLabel: z.object({ vi: z.string(), en: z.string() }),
  bytes: z.number(),
  reason: PurgeReason,
})
export type PurgeItem = z.infer<typeof PurgeItem>

/** What would go, the oldest first. Times of key presses, in ms since 1970; null of nothing. */
export const RetentionPreview = Amount.extend({
  oldest: z.number().nullable(),
  newest: z.number().nullable(),
  /** By reason. */
  reasons: z.record(PurgeReason, Amount),
  /** The first of them. */
  items: z.array(PurgeItem),
  /** For `apply`: this list and no other. */
  token: z.string(),
})
export type RetentionPreview = z.infer<typeof RetentionPreview>

/** Why nothing, or no more, was deleted; a key of the catalogues. `no-record`: the custody log. */
export const RetentionRefusal = z.enum([
  'list-expired',
  'busy',
  'files-left',
  'no-record',
  'disk-full',
  'not-writable',
  'unreadable',
])

export const retention = {
  state: call(z.void(), RetentionState),
  /** From then on once a day, as long as it keeps anything from being without end. */
  set: call(RetentionPolicy, Outcome),
  preview: call(RetentionPolicy, RetentionPreview),
  /**
   * Deletes what was listed, for good: files and record. What was locked, restored or is still
   * being made since then stays.
   */
  apply: call(
    z.object({ token: z.string().max(64) }),
    z.union([Amount.extend({ status: z.literal('done') }), Refused]),
  ),
  changed: push(RetentionState),
}
