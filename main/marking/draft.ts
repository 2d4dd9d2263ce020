import { z } from 'zod'
import { BookmarkEntry, BookmarkId, View } from '../../preload/contract'

export const UNSORTED: BookmarkEntry = {
  ...{ kind: '', subject: '', ppe: {}, people: null, place: '', note: '', tags: [] },
  ...{ drawings: [], owner: '', due: null },
}

/** A mark on its way: all that is needed to finish it. Times in ms since 1970. */
export const Draft = z.object({
  id: BookmarkId,
  /** The key press. */
  at: z.number(),
  operator: z.string(),
  /** As far as it is chosen; counts until there is a record. Earlier versions knew less of it. */
  entry: z.preprocess((entry) => ({ ...UNSORTED, ...(entry as object) }), BookmarkEntry),
  views: z.array(View).min(1),
  /** Arrival of the picture that was on the screen. */
  shown: z.number(),
  /** The clip. */
  from: z.number(),
  to: z.number(),
  /** Cameras whose main stream is recorded too, from the key press on. */
  main: z.array(z.string()).default([]),
  /** Cameras whose further streams have been cut. */
  cut: z.array(z.string()).default([]),
  /** Taken back before there was a record. */
  discarded: z.boolean(),
  /** What the custody log has: names of files, and '' for the bookmark itself. */
  logged: z.array(z.string()),
})
export type Draft = z.infer<typeof Draft>
