import { app, type BrowserWindow, powerMonitor, type WebContents } from 'electron'
import { FIRST_SCREEN, type ScreenId } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { START_PAGE } from './protocol'
import { type PageEvents, Recovery } from './recovery'
import { createWallWindow, toggleFullScreen } from './wall-window'

/** Each shows the whole wall and decodes it for itself. */
const MOST = 8

/** What happens to pages, with the number of the window. */
export type WindowEvents = {
  [K in keyof PageEvents]: (window: number, ...rest: Parameters<PageEvents[K]>) => void
} & { closed(window: number): void }

interface Open {
  /** 1 for the first; the lowest that is free. */
  number: number
  window: BrowserWindow
  contents: WebContents
  recovery: Recovery
  kiosk: boolean
  /** Whose wall it shows. */
  screen: ScreenId
}

/** Every window of the wall. A window is named by the id of its web contents, as callers are. */
export class WallWindows {
  private open = new Map<number, Open>()

  constructor(
    private clock: Clock,
    private events: WindowEvents,
  ) {
    powerMonitor.on('resume', () => {
      for (const { recovery } of this.open.values()) recovery.wake()
    })
  }

  /** Opens a window on the wall; false when there are too many. */
  add(kiosk: boolean, screen: ScreenId = FIRST_SCREEN): boolean {
    if (this.open.size >= MOST) return false
    const number = this.freeNumber()
    const window = createWallWindow(
      kiosk,
      [...this.open.values()].map((each) => each.window),
    )
    const contents = window.webContents
    const recovery = new Recovery(window, START_PAGE, this.clock, this.eventsOf(number))
    const { id } = contents
    this.open.set(id, { number, window, contents, recovery, kiosk, screen })
    window.on('closed', () => {
      this.open.delete(id)
      this.events.closed(number)
      // A hidden one that prints would keep the application alive, without a window to be seen.
      if (this.open.size === 0) app.quit()
    })
    return true
  }

  owns(sender: WebContents): boolean {
    return this.open.get(sender.id)?.contents === sender
  }

  contents(): WebContents[] {
    return [...this.open.values()].map((each) => each.contents)
  }

  numbers(): number[] {
    return [...this.open.values()].map(({ number }) => number)
  }

  number(id: number): number {
    return this.open.get(id)?.number ?? 0
  }

  isKiosk(id: number): boolean {
    return this.open.get(id)?.kiosk ?? false
  }

  screen(id: number): ScreenId {
    return this.open.get(id)?.screen ?? FIRST_SCREEN
  }

  /** From now on it shows another screen's wall. */
  show(id: number, screen: ScreenId): void {
    const open = this.open.get(id)
    if (open) open.screen = screen
  }

  window(id: number): BrowserWindow | null {
    return this.open.get(id)?.window ?? null
  }

  beat(id: number): void {
    this.open.get(id)?.recovery.beat()
  }

  toggleFullScreen(id: number): void {
    const window = this.window(id)
    if (window) toggleFullScreen(window)
  }

  /** Brings every window to the front, the first one last. */
  focus(): void {
    for (const { window } of [...this.open.values()].reverse()) {
      if (window.isMinimized()) window.restore()
      window.focus()
    }
  }

  private eventsOf(number: number): PageEvents {
    const { crashed, hung, late, back } = this.events
    return {
      crashed: (reason) => crashed(number, reason),
      hung: (ms) => hung(number, ms),
      late: (ms) => late(number, ms),
      back: (ms) => back(number, ms),
    }
  }

  private freeNumber(): number {
    const taken = new Set([...this.open.values()].map((each) => each.number))
    let number = 1
    while (taken.has(number)) number++
    return number
  }
}
