import { z } from 'zod'
import {
  Bookmark,
  BookmarkEntry,
  BookmarkId,
  EvidenceFile,
  MissingFile,
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
])
export type Event = z.infer<typeof Event>

/** A bookmark as its events made it. */
export interface Kept {
  bookmark: Bookmark
  removed: boolean
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
export function after({ bookmark, removed }: Kept, event: Event): Kept {
  switch (event.event) {
    case 'created':
      return { bookmark, removed } // the store refuses a second one
    case 'changed':
      return { bookmark: { ...bookmark, ...event.patch }, removed }
    case 'files':
      return { bookmark: withFiles(bookmark, event), removed }
    case 'step':
      return { bookmark: stepped(bookmark, event.step), removed }
    case 'removed':
      return { bookmark, removed: true }
    case 'restored':
      return { bookmark, removed: false }
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
