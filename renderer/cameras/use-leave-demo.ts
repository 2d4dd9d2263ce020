import { api, useShared } from '../state'
import { useSay } from './use-say'

/** Leaves the demo when it runs; answers whether real cameras may be worked on now. */
export function useLeaveDemo() {
  const say = useSay()
  return async () => {
    if (useShared.getState().registry.mode !== 'demo') return true
    const outcome = await api.app.leaveDemo()
    if (outcome.status === 'refused') say.complain(outcome)
    return outcome.status === 'done'
  }
}
