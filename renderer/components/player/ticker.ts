/** One timer for every tile: sixty-four timers would wake the page sixty-four times. */
const PERIOD = 500
const listeners = new Set<(now: number) => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** Calls back twice a second with the time in ms since 1970; returns the end of it. */
export function onTick(listener: (now: number) => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    const now = Date.now()
    for (const each of listeners) each(now)
  }, PERIOD)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}
