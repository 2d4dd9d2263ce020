import { useEffect, useState } from 'react'

const PAUSE = 3000

/** Chromium sends moves of no distance when the page changes under a resting pointer. */
const isMove = (event: PointerEvent) => event.movementX !== 0 || event.movementY !== 0

/** No pointer for three seconds; also true before its first movement. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = (event: PointerEvent) => {
      if (event.type === 'pointermove' && !isMove(event)) return
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), PAUSE)
      setIdle(false)
    }
    const events = ['pointermove', 'pointerdown'] as const
    for (const name of events) document.addEventListener(name, wake)
    return () => {
      clearTimeout(timer)
      for (const name of events) document.removeEventListener(name, wake)
    }
  }, [])
  return idle
}
