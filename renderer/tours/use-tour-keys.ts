import { useKeys } from '../components/keymap'
import { useShared } from '../state'
import { goMeant, holdMeant, stop, turnMeant } from './acts'
import { touring } from './touring'

/** @param selected the selected cell, or null */
export function useTourKeys(selected: () => number | null): void {
  useKeys('wall', {
    'tours.turn': () => turnMeant(selected()),
    'tours.hold': () => holdMeant(selected()),
    'tours.next': () => goMeant('next', selected()),
    'tours.previous': () => goMeant('previous', selected()),
  })
  useKeys('tile', { 'tile.back': () => leave(selected()) }, { capture: true })
}

/** Out of a tour, once there is nothing else to leave. */
function leave(selected: number | null): boolean {
  const run = touring()?.pages
  if (!run || selected !== null || useShared.getState().wall.enlarged !== null) return false
  if (document.querySelector('.wall [data-working], [role="dialog"]')) return false
  void stop(run)
  return true
}
