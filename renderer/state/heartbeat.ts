import { useEffect } from 'react'
import { api } from './api'
import { figuresBetween, type Look } from './figures'
import { playerCounts } from './player-counts'

const PERIOD = 1000

const look = (): Look => ({ at: performance.now(), counts: playerCounts() })

/**
 * Tells main every second that this window lives, and how its players are. A window that is silent
 * is loaded again: when its thread hangs, but also when an error has taken its interface down,
 * since this goes with it.
 */
export function useHeartbeat(): void {
  useEffect(() => {
    let before = look()
    const beat = () => {
      const now = look()
      api.health.beat(figuresBetween(before, now, PERIOD)).catch(() => {}) // main ends
      before = now
    }
    beat()
    const timer = setInterval(beat, PERIOD)
    return () => clearInterval(timer)
  }, [])
}
