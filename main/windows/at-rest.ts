import type { BrowserWindow } from 'electron'
import type { Clock, Timer } from '../base/clock'

/** Ms without another move. */
const REST = 800

/** Tells each time when a window was moved or has another size, once it has come to rest. */
export function onceAtRest(window: BrowserWindow, clock: Clock, told: () => void): void {
  let timer: Timer | null = null
  const tell = () => {
    timer = null
    if (!window.isDestroyed() && !window.isMinimized()) told()
  }
  const wait = () => {
    if (timer) clock.clearTimeout(timer)
    timer = clock.setTimeout(tell, REST)
  }
  window.on('move', wait)
  window.on('resize', wait)
  window.on('maximize', wait)
  window.on('unmaximize', wait)
  window.on('enter-full-screen', wait)
  window.on('leave-full-screen', wait)
}
