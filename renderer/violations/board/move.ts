import type { BookmarkState } from '../../../preload/contract'
import { NEXT_STATES } from '../../../preload/contract'
import { commonSteps } from '../act/common-steps'
import { statesOf } from '../data/seen'
import { ask, targets, useViolations } from '../store'

/** What goes along with a card: the other picked ones, when it is one of them. */
export function draggedWith(id: string): string[] {
  const { ticked } = useViolations.getState()
  return ticked.has(id) ? [...ticked] : [id]
}

/** Whether a card of one column may be put into another. */
export const mayMove = (from: BookmarkState, to: BookmarkState) =>
  from !== to && NEXT_STATES[from].includes(to)

/** A step is asked for with what belongs to it; where it may not be, the question says so. */
export function askMove(state: BookmarkState, ids = targets()): void {
  if (ids.length === 0) return
  const allowed = commonSteps(statesOf(ids)).includes(state)
  ask({ ask: 'step', ids, state: allowed ? state : null })
}
