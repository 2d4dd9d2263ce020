import { z } from 'zod'
import {
  Bookmark,
  BookmarkEntry,
  BookmarkId,
  EvidenceFile,
  MissingFile,
  PurgeReason,
  Step,
} from '../../preload/contract'
import { assertNever } from '../base/result'

/** What may be corrected. The label goes with the kind. */
export const Patch = BookmarkEntry.extend({
  locked: z.boolean(),
  kindLabel: Bookmark.shape.kindLabel,
}).partial()
export type Patch = z.infer<typeof Patch>

/** Who did it, and when it was written, in ms since 1970. */
const Done = { id: BookmarkId, time: z.number(), by: z.string() }

/** One line of a shard. What a bookmark is now follows from all of its events, in their order. */
export const Event = z.discriminatedUnion('event', [
  z.object({ event: z.literal('created'), ...Done, bookmark: Bookmark }),
  z.object({ event: z.literal('changed'), ...Done, patch: Patch }),
  /** Files that were finished later; one of the same name is replaced. What is missing as well. */
  z.object({
    ...{ event: z.literal('files'), ...Done },
    files: z.array(EvidenceFile),
    missing: z.array(MissingFile).optional(),
  }),
  z.object({ event: z.literal('step'), ...Done, step: Step }),
  z.object({ event: z.literal('removed'), ...Done }),
  z.object({ event: z.literal('restored'), ...Done }),
  /** Its files are deleted, and it is shown no more: that it was there, and why it went, stays. */
  z.object({ event: z.literal('purged'), ...Done, why: PurgeReason }),
])
export type Event = z.infer<typeof Event>

/** A bookmark as its events made it. */
export interface Kept {
  bookmark: Bookmark
  removed: boolean
  /** In ms since 1970. */
  removedAt?: number
  purged?: true
}

export const lineOf = (event: Event): string => `${JSON.stringify(event)}\n`

/** Null for a line that is none of ours: damaged, or of a newer version. */
export function eventOf(line: string): Event | null {
  try {
    return Event.parse(JSON.parse(line))
  } catch {
    return null
  }
}

/** Null when the events do not begin with the creation. */
export function fold([first, ...rest]: Event[]): Kept | null {
  if (first?.event !== 'created') return null
  return rest.reduce(after, { bookmark: first.bookmark, removed: false })
}

/** The bookmark after one more event. */
export function after(kept: Kept, event: Event): Kept {
  const { bookmark } = kept
  switch (event.event) {
    case 'created':
      return kept // the store refuses a second one
    case 'changed':
      return { ...kept, bookmark: { ...bookmark, ...event.patch } }
    case 'files':
      return { ...kept, bookmark: withFiles(bookmark, event) }
    case 'step':
      return { ...kept, bookmark: stepped(bookmark, event.step) }
    case 'removed':
      return { bookmark, removed: true, removedAt: event.time }
    case 'restored':
      return { bookmark, removed: false }
    case 'purged':
      return { ...kept, purged: true }
    default:
      return assertNever(event)
  }
}

const stepped = (bookmark: Bookmark, step: Step): Bookmark => ({
  ...bookmark,
  state: step.state,
  history: [...bookmark.history, step],
})

function withFiles(bookmark: Bookmark, more: Pick<Bookmark, 'files' | 'missing'>): Bookmark {
  const missing = [...(bookmark.missing ?? []), ...(more.missing ?? [])]
  const files = merged(bookmark.files, more.files)
  return { ...bookmark, files, ...(missing.length > 0 && { missing }) }
}

function merged(files: EvidenceFile[], more: EvidenceFile[]): EvidenceFile[] {
  const names = new Set(more.map(({ name }) => name))
  return [...files.filter(({ name }) => !names.has(name)), ...more]
}
