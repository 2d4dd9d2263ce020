import { app, type BrowserWindow, powerMonitor, type WebContents } from 'electron'
import { FIRST_SCREEN, type ScreenId } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { Area, Control, Mode, Stand } from '../screens'
import { onceAtRest } from './at-rest'
import { hostDialogues } from './dialogues'
import { START_PAGE } from './protocol'
import { type PageEvents, Recovery } from './recovery'
import { createWallWindow, modeOf, moveWindow, toggleFullScreen } from './wall-window'

/** Each decodes its wall for itself. */
const MOST = 8

/** What happens to pages, with the number of the window. */
export type WindowEvents = {
  [K in keyof PageEvents]: (window: number, ...rest: Parameters<PageEvents[K]>) => void
} & { closed(window: number): void }

/** What happens to the windows of screens. */
export interface ScreenEvents {
  /** By hand, and not because the application ends; null for a window that is no screen's own. */
  closed(screen: ScreenId | null): void
  /** One of those that are no screen's own was moved. */
  controls(): void
  moved(screen: ScreenId, mode: Mode, bounds: Area): void
  /** Whether windows stay open, whatever their frame is told. */
  held(): boolean
  /** A show runs: the keyboard is the speaker's, and the application does not end by a frame. */
  presenting(): boolean
}

/** A window that is to be opened. */
export interface Opening {
  /** Whose wall it shows. */
  screen: ScreenId
  /** It is that screen's own one; else one more that can show any. */
  own: boolean
  /** Only the wall, without anything around it. */
  bare: boolean
  kiosk: boolean
  stand: Stand | null
}

interface Open {
  /** 1 for the first; the lowest that is free. */
  number: number
  window: BrowserWindow
  contents: WebContents
  recovery: Recovery
  bare: boolean
  /** Whose wall it shows. */
  screen: ScreenId
  /** Whose own window it is. */
  own: ScreenId | null
}

/** Every window of the wall. A window is named by the id of its web contents, as callers are. */
export class WallWindows {
  private open = new Map<number, Open>()
  /** Closed by ourselves, and not by hand. */
  private leaving = new WeakSet<BrowserWindow>()
  private ending = false
  private muted = false

  constructor(
    private clock: Clock,
    private events: WindowEvents,
    private screenEvents: ScreenEvents,
  ) {
    app.on('before-quit', () => {
      this.ending = true
    })
    powerMonitor.on('resume', () => {
      for (const { recovery } of this.open.values()) recovery.wake()
    })
  }

  /** Opens a window; false when there are too many. */
  add({ screen, own, bare, kiosk, stand }: Opening): boolean {
    if (this.open.size >= MOST) return false
    const number = this.freeNumber()
    const window = createWallWindow(kiosk, stand, this.all(), this.screenEvents.presenting)
    const contents = window.webContents
    const recovery = new Recovery(window, START_PAGE, this.clock, this.eventsOf(number))
    contents.setAudioMuted(this.muted)
    hostDialogues(window)
    const { id } = contents
    const owner = own ? screen : null
    this.open.set(id, { number, window, contents, recovery, bare, screen, own: owner })
    if (!kiosk) onceAtRest(window, this.clock, () => this.tell(owner, window))
    window.on('close', (event) => {
      if (this.ending || this.leaving.has(window)) return
      const last = this.open.size === 1 && this.screenEvents.presenting()
      if (last || this.screenEvents.held()) event.preventDefault()
      if (last) window.minimize()
    })
    // The session of the system ends: windows are closed one by one, and belong open.
    window.on('session-end', () => {
      this.ending = true
    })
    window.on('closed', () => {
      this.open.delete(id)
      this.events.closed(number)
      if (!this.ending && !this.leaving.has(window)) this.screenEvents.closed(owner)
      // A hidden one that prints would keep the application alive, without a window to be seen.
      if (this.open.size === 0) app.quit()
    })
    return true
  }

  has(screen: ScreenId): boolean {
    return this.ownOf(screen) !== null
  }

  move(screen: ScreenId, stand: Stand): void {
    const window = this.ownOf(screen)
    if (window)
      moveWindow(
        window,
        stand,
        this.all().filter((each) => each !== window),
      )
  }

  /** Its display is gone, or nobody wants it any more. */
  close(screen: ScreenId): void {
    const window = this.ownOf(screen)
    if (!window) return
    this.leaving.add(window)
    window.close()
  }

  /** Windows that could show any screen and showed this one go back to the first. */
  showFirst(screen: ScreenId): void {
    for (const open of this.open.values())
      if (open.screen === screen && open.own !== screen) open.screen = FIRST_SCREEN
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

  /** None of them has anything around its wall. */
  everyBare(): boolean {
    return [...this.open.values()].every(({ bare }) => bare)
  }

  /** Only the wall is shown. */
  isBare(id: number): boolean {
    return this.open.get(id)?.bare ?? false
  }

  screen(id: number): ScreenId {
    return this.open.get(id)?.screen ?? FIRST_SCREEN
  }

  /** From now on it shows another screen's wall; false for a window that shows one alone. */
  show(id: number, screen: ScreenId): boolean {
    const open = this.open.get(id)
    if (!open || open.bare) return false
    open.screen = screen
    return true
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

  /** Nothing of them is heard, until it is taken back. */
  mute(muted: boolean): void {
    this.muted = muted
    for (const contents of this.contents()) contents.setAudioMuted(muted)
  }

  /** How the windows stand that are no screen's own. */
  controls(): Control[] {
    const more = [...this.open.values()].filter(({ own }) => own === null)
    return more.map(({ window }) => ({ mode: modeOf(window), window: window.getBounds() }))
  }

  private tell(owner: ScreenId | null, window: BrowserWindow): void {
    if (owner) this.screenEvents.moved(owner, modeOf(window), window.getBounds())
    else this.screenEvents.controls()
  }

  private all(): BrowserWindow[] {
    return [...this.open.values()].map((each) => each.window)
  }

  private ownOf(screen: ScreenId): BrowserWindow | null {
    const found = [...this.open.values()].find(({ own }) => own === screen)
    return found && !this.leaving.has(found.window) ? found.window : null
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
