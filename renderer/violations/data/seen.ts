import type { Bookmark, BookmarkState } from '../../../preload/contract'

/** In which state each bookmark was when a list showed it last. */
const states = new Map<string, BookmarkState>()

export function see(bookmarks: readonly Bookmark[]): void {
  for (const { id, state } of bookmarks) states.set(id, state)
}

/** Those of them that are known. */
export const statesOf = (ids: readonly string[]): BookmarkState[] =>
  ids.map((id) => states.get(id)).filter((state) => state !== undefined)
