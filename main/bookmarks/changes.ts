import type { Bookmark, BookmarkPatch, BookmarkRefusal, PurgeReason } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { after, type Event, type Kept, Patch } from './event'
import type { Change } from './shards'

/** When and by whom. */
interface Done {
  time: number
  by: string
}

/** What corrects a bookmark; another kind brings the label that it has now. */
export function changeOf(
  bookmark: Bookmark,
  patch: BookmarkPatch,
  labelOf: (kind: string) => Bookmark['kindLabel'] | undefined,
  done: Done,
): Result<Event, BookmarkRefusal> {
  const checked = Patch.safeParse(patch)
  if (!checked.success) return fail('invalid', checked.error.message)
  const { id } = bookmark
  const { kind = bookmark.kind } = patch
  const kindLabel = kind === bookmark.kind ? bookmark.kindLabel : labelOf(kind)
  if (!kindLabel) return fail('unknown-kind', kind)
  return ok({ event: 'changed', id, ...done, patch: { ...checked.data, kindLabel } })
}

type Wanted = ReadonlyMap<string, PurgeReason>

/** It may have been locked or restored since it was listed. @param trash those removed by then */
export const mayGo = (
  { bookmark: { id, locked }, removed, purged }: Kept,
  wanted: Wanted,
  trash: ReadonlySet<string>,
): boolean => !purged && !locked && (removed || !(trash.has(id) || wanted.get(id) === 'trash'))

export const purgesOf = (going: Kept[], wanted: Wanted, done: Done): Change[] =>
  going.map((kept) => {
    const { id } = kept.bookmark
    const event: Event = { event: 'purged', id, ...done, why: wanted.get(id) ?? 'age' }
    return { event, kept: after(kept, event) }
  })
