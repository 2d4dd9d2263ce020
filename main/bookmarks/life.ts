import type { BookmarkState } from '../../preload/contract'

/** What may follow. A repeated step is another call or another look; the last two can be reopened. */
const NEXT: Record<BookmarkState, BookmarkState[]> = {
  new: ['reported'],
  reported: ['reported', 'fixing', 'fixed', 'referred'],
  fixing: ['fixing', 'fixed', 'referred'],
  fixed: ['fixing'],
  referred: ['fixing'],
}

export const mayFollow = (now: BookmarkState, next: BookmarkState) => NEXT[now].includes(next)
