import { useEffect, useState } from 'react'
import type { Outage } from '../../preload/contract'
import { api, useOutages } from '../state'
import { useChoices } from './store'
import type { Rows } from './use-rows'

/**
 * The one whose detail is open. It stays when it is over, or part of another, meanwhile: somebody is on
 * the phone and writes down what was said.
 */
export function useShown({ outages }: Rows): Outage | null {
  const current = useChoices((choices) => choices.current)
  const told = useOutages(({ state }) => state)
  const [kept, setKept] = useState<Outage | null>(null)
  const listed = outages.find(({ id }) => id === current) ?? null
  // By its content: every push brings all of them anew.
  if (listed && JSON.stringify(listed) !== JSON.stringify(kept)) setKept(listed)
  const mine = kept?.id === current ? kept : null
  const from = listed || !mine ? null : mine.from
  // biome-ignore lint/correctness/useExhaustiveDependencies: what main tells makes it another
  useEffect(() => {
    if (from === null) return
    let over = false
    const query = { from: from - 1, to: from + 1, text: '', kind: null, cause: null }
    void api.outages.list(query).then(
      (reply) => {
        const now = reply.outages.find(({ id }) => id === current)
        if (now && !over) setKept(now)
      },
      () => {},
    )
    return () => {
      over = true
    }
  }, [from, current, told])
  return mine ?? listed
}
