import { useEffect } from 'react'
import { api, useShared } from '../state'

/** Ms: as exact as a lock after minutes need be. */
const PAUSE = 5000

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

/** Chromium sends moves of no distance when the page changes under a resting pointer. */
const isMove = (event: Event) =>
  !(event instanceof PointerEvent) ||
  event.type !== 'pointermove' ||
  event.movementX !== 0 ||
  event.movementY !== 0

/** Tells main that somebody is here, where it locks when nobody is. */
export function useActivity(): void {
  const needed = useShared(({ screens, lock }) => screens.start.lockAfter > 0 && !lock.locked)
  useEffect(() => {
    if (!needed) return
    let told = Number.NEGATIVE_INFINITY
    const tell = (event: Event) => {
      if (event.timeStamp - told < PAUSE || !isMove(event)) return
      told = event.timeStamp
      api.lock.active().catch(() => {}) // main ends
    }
    for (const sign of SIGNS) window.addEventListener(sign, tell, { capture: true, passive: true })
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell, { capture: true })
    }
  }, [needed])
}
