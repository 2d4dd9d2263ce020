import { useEffect, useState } from 'react'
import type { CoverageHours } from '../../../preload/contract'
import { api } from '../../state'
import { dayEnd } from './day'

/** Ms between two questions about a day that goes on. */
const AGAIN = 30_000

/** What was seen on a day; null until it is read, and after another one was chosen. */
export function useHours(begin: number): CoverageHours | null {
  const [found, setFound] = useState<{ begin: number; reply: CoverageHours } | null>(null)
  useEffect(() => {
    let over = false
    const ask = async () => {
      const wanted = { cameras: null, from: begin, to: dayEnd(begin) }
      const reply = await api.coverage.hours(wanted).catch(() => null)
      if (!over) setFound({ begin, reply: reply ?? { status: 'refused', reason: 'error' } })
    }
    void ask()
    const timer = dayEnd(begin) > Date.now() ? setInterval(ask, AGAIN) : undefined
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [begin])
  return found?.begin === begin ? found.reply : null
}
