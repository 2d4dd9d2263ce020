import { BookmarkState, NEXT_STATES } from '../../../preload/contract'

/** Steps that all of them may take; any, where nothing is known: main judges in the end. */
export function commonSteps(states: readonly BookmarkState[]): BookmarkState[] {
  if (states.length === 0) return BookmarkState.options.filter((state) => state !== 'new')
  const each = [...new Set(states)].map((state) => NEXT_STATES[state])
  return BookmarkState.options.filter((next) => each.every((all) => all.includes(next)))
}

/** Whom such a step is about must be named: that is what it is for. */
export const needsPerson = (state: BookmarkState | null) =>
  state === 'reported' || state === 'referred'
