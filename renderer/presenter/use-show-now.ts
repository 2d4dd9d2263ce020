import { useEffect, useState } from 'react'
import type { ShowState } from '../../preload/contract'
import { useNow } from '../components/ticker'

/** A second of a rehearsal passes sooner; more often than this (ms) nobody reads it. */
const OFTEN = 200

/** Ms since 1970, as fresh as times that are shown by it have to be. */
export function useShowNow({ speed, over }: Pick<ShowState, 'speed' | 'over'>): number {
  const second = useNow()
  const [now, setNow] = useState(Date.now)
  const fast = speed > 1 && !over
  useEffect(() => {
    if (!fast) return
    const timer = setInterval(() => setNow(Date.now()), OFTEN)
    return () => clearInterval(timer)
  }, [fast])
  return fast ? Math.max(now, second) : second
}
