import type { WatchedState } from '../../preload/contract'
import type { Look } from './state-shape'

export type WatchedLook = Pick<WatchedState, 'state' | 'reason'>

/** How a camera is drawn that nobody looks at: in the wall's colours, but nothing is live unseen. */
export function watchedLook(watched: WatchedLook | undefined): Look {
  if (watched?.state === 'up') return 'ready'
  if (watched?.state !== 'down') return 'closed'
  const refused = watched.reason === 'bad-credentials' || watched.reason === 'forbidden'
  return refused ? 'refused' : 'unreachable'
}
