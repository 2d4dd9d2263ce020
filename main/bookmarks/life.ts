import { type BookmarkState, NEXT_STATES } from '../../preload/contract'

export const mayFollow = (now: BookmarkState, next: BookmarkState) =>
  NEXT_STATES[now].includes(next)
