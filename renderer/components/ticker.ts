import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let second = 0

const currentSecond = () => Math.floor(Date.now() / 1000) * 1000

/** Wakes just after each full second, so that all texts change together. */
function schedule() {
  timer = setTimeout(tick, 1005 - (Date.now() % 1000))
}

function tick() {
  second = currentSecond()
  schedule()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    second = currentSecond()
    schedule()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

const read = () => second || currentSecond()

/** The current second in ms since 1970: one timer for the whole window, none when nobody asks. */
export const useNow = () => useSyncExternalStore(subscribe, read)
