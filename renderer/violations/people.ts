import { create } from 'zustand'
import type { BookmarkPeople } from '../../preload/contract'
import { api } from '../state'

/** Who and what occurs in bookmarks, the most frequent first. */
export const usePeople = create<BookmarkPeople>(() => ({ operators: [], owners: [], tags: [] }))

/** Suggestions, no more: without them everything can be typed. */
export function loadPeople(): void {
  api.bookmarks.people().then(
    (people) => usePeople.setState(people),
    () => {},
  )
}
