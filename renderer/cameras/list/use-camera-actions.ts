import { useState } from 'react'
import { api, useShared } from '../../state'
import { useSay } from '../use-say'
import { useUndo } from './use-undo'

/** More than this many at once are removed only after a question. */
const MANY = 10

export function useCameraActions() {
  const say = useSay()
  const offerUndo = useUndo()
  const [pending, setPending] = useState<string[]>([])
  const removeNow = async (ids: string[]) => {
    setPending([])
    const before = useShared.getState().registry.cameras
    const reply = await api.cameras.remove(ids)
    if (reply.status === 'refused') say.complain(reply.reason)
    else
      offerUndo(
        reply.undo,
        before.filter((camera) => ids.includes(camera.id)),
      )
  }
  return {
    /** How many cameras the open question is about; 0 when none is open. */
    asking: pending.length,
    confirm: () => removeNow(pending),
    decline: () => setPending([]),
    remove: (ids: string[]) => {
      if (ids.length > MANY) setPending(ids)
      else if (ids.length > 0) removeNow(ids)
    },
  }
}
