import { useEffect } from 'react'
import { useRooms } from '../components/rooms'
import { api } from '../state'

/** Ms between two looks, and between two reports while nothing changes. */
const LOOK = 1000
const REPORT = 5000

const isAway = () => document.visibilityState !== 'visible' || useRooms.getState().room !== 'wall'

/**
 * Tells main which cameras this window shows live: at once when that changes, and every five
 * seconds; main counts the time.
 *
 * @param live the cameras on its wall that are; must not change from one drawing to the next
 */
export function useReportSeen(live: () => string[]): void {
  useEffect(() => {
    let told: { at: number; cameras: string } | null = null
    const look = () => {
      const now = performance.now()
      const cameras = isAway() ? [] : live()
      const text = cameras.join(' ')
      // Timers come late, never early: without the margin it would be every sixth second.
      if (told?.cameras === text && now - told.at < REPORT - LOOK / 2) return
      told = { at: now, cameras: text }
      api.coverage.seen({ cameras }).catch(() => {}) // main ends
    }
    look()
    const timer = setInterval(look, LOOK)
    return () => clearInterval(timer)
  }, [live])
}
