import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { RetentionPolicy, RetentionPreview, RetentionState } from '../../../preload/contract'
import { api } from '../../state'

/** As main has it, while `on`; null until it has answered. */
export function useRetentionState(on: boolean): RetentionState | null {
  const [state, setState] = useState<RetentionState | null>(null)
  useEffect(() => {
    if (!on) return
    let over = false
    const take = (next: RetentionState) => {
      if (!over) setState(next)
    }
    const stop = api.retention.onChanged(take)
    void api.retention.state().then(take)
    return () => {
      over = true
      stop()
    }
  }, [on])
  return state
}

/** Ms that typing must rest. */
const REST = 350

/**
 * What would go by a policy, looked at anew when the policy or `round` changes; null meanwhile.
 */
export function usePreview(policy: RetentionPolicy, round: number): RetentionPreview | null {
  const asked = JSON.stringify([policy, round])
  const [rested] = useDebouncedValue(asked, REST)
  const [found, setFound] = useState<{ asked: string; preview: RetentionPreview } | null>(null)
  useEffect(() => {
    let over = false
    const [wanted] = JSON.parse(rested) as [RetentionPolicy]
    void api.retention.preview(wanted).then((preview) => {
      if (!over) setFound({ asked: rested, preview })
    })
    return () => {
      over = true
    }
  }, [rested])
  return found?.asked === asked ? found.preview : null
}
