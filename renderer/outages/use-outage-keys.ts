import { useKeys } from '../components/keymap'
import { useOutages } from '../state'
import { acknowledge, firstWaiting, silence } from './acts'

/** Keys that count beside the room: on every wall, and while the station is locked. */
export function useOutageKeys(): void {
  useKeys('wall', {
    'outages.first': () => {
      const first = firstWaiting()
      if (first) void acknowledge([first])
      return first !== undefined
    },
  })
  useKeys('everywhere', {
    'outages.silence': () => {
      const any = (useOutages.getState().state?.open.length ?? 0) > 0
      if (any) void silence()
      return any
    },
  })
}
