import { useEffect, useState } from 'react'
import type { ShiftQuery, ShiftSummary } from '../../../preload/contract'
import { api, useShifts } from '../../state'
import { useChoices, type Wanted } from '../store'

export interface Listed {
  total: number
  items: ShiftSummary[]
}

/** Rows that are asked for; further ones are found by narrowing. */
const MOST = 500
const DAY = 24 * 3_600_000
const midnight = (day: string) => Date.parse(`${day}T00:00:00+07:00`)

function queryOf({ text, person, facility, days: [from, to], state }: Wanted): ShiftQuery {
  const last = to ?? from
  return {
    ...{ offset: 0, limit: MOST },
    ...(text.trim() && { text }),
    ...(person.trim() && { person }),
    ...(facility && { facility }),
    ...(state && { state }),
    ...(from && { from: midnight(from) }),
    ...(last && { to: midnight(last) + DAY }),
  }
}

/** The signed books that match, newest first; null until the first answer. */
export function useList(): Listed | null {
  const wanted = useChoices((state) => state.wanted)
  const lists = useShifts((known) => known.lists)
  const [listed, setListed] = useState<Listed | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when main says so
  useEffect(() => {
    let here = true
    // Typing asks once it rests.
    const timer = setTimeout(async () => {
      const reply = await api.shifts.list(queryOf(wanted)).catch(() => null)
      if (here && reply?.status === 'done') setListed(reply)
    }, 120)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [wanted, lists])
  return listed
}
