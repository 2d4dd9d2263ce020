import { useState } from 'react'
import { api, useShared } from '../../state'
import { useSay } from '../use-say'
import { useUndo } from './use-undo'
import { placesOf } from './wall-places'

/** More than this many at once are removed only after a question. */
const MANY = 10

/** `onGone` hears which cameras are about to leave: the cursor moves on before its row goes. */
export function useCameraActions(onGone: (ids: string[]) => void) {
  const say = useSay()
  const { offer, undo } = useUndo()
  const [pending, setPending] = useState<string[]>([])
  const removeNow = async (ids: string[]) => {
    setPending([])
    const gone = new Set(ids)
    const removed = useShared.getState().registry.cameras.filter((camera) => gone.has(camera.id))
    const places = placesOf(gone)
    onGone(ids)
    const reply = await api.cameras.remove(ids)
    if (reply.status === 'refused') return say.complain(reply)
    offer(reply.undo, removed, places)
  }
  return {
    /** How many cameras the open question is about; 0 when none is open. */
    asking: pending.length,
    confirm: () => removeNow(pending),
    decline: () => setPending([]),
    undo,
    remove: (ids: string[]) => {
      if (ids.length > MANY) setPending(ids)
      else if (ids.length > 0) removeNow(ids)
    },
  }
}
