import { useEffect, useState } from 'react'
import type { Health } from '../../preload/contract'
import { api } from '../state'

const PAUSE = 2000

/** How the station is, asked for again and again while `open`; null until the first answer. */
export function useHealth(open: boolean): Health | null {
  const [health, setHealth] = useState<Health | null>(null)
  useEffect(() => {
    if (!open) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const ask = async () => {
      const answer = await api.health.read().catch(() => null)
      if (over) return
      // A refusal has no figures: the last ones stay, and the next answer may have some.
      if (answer && 'processes' in answer) setHealth(answer)
      timer = setTimeout(ask, PAUSE)
    }
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [open])
  return health
}
