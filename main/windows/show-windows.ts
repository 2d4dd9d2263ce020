import { app, type BrowserWindow, powerMonitor, type WebContents } from 'electron'
import type { Display, PageRole } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { passedKey } from './passed-keys'
import { START_PAGE } from './protocol'
import { Recovery } from './recovery'
import {
  createOutput,
  createPresenter,
  hideOutput,
  showOutput,
  showPresenter,
  stays,
} from './show-window'
import type { WindowEvents } from './wall-windows'

type Role = Exclude<PageRole, 'station'>

/** In the log and among the figures of pages; walls' windows have 1 to 8. */
const NUMBERS: Record<Role, number> = { output: 9, presenter: 10 }

/** Ms within which a window that is closed once more is closed, whatever its page answers. */
const INSIST = 5000

/** What happens to the windows of a show. */
export interface ShowEvents {
  /** The output is to be seen. */
  shown(): void
  /** The output's page was lost, and is loaded again. */
  lost(): void
  /** One is about to be closed by hand; true when the speaker was asked instead. */
  asks(): boolean
  /** One was closed by hand. */
  closed(role: Role): void
}

interface Open {
  window: BrowserWindow
  contents: WebContents
  recovery: Recovery
  /** Its page has painted. */
  ready: boolean
  /** Where it belongs; null: nowhere for now. */
  display: Display | null
  /** Both were on one display when it was shown last. */
  shared: boolean
}

/** The two windows of a show; no walls, and not what keeps the application open. */
export class ShowWindows {
  private open = new Map<Role, Open>()
  private shared = false
  private ending = false
  private askedAt = Number.NEGATIVE_INFINITY
  private pages: WindowEvents | null = null

  constructor(
    private clock: Clock,
    private events: ShowEvents,
  ) {
    app.on('before-quit', () => {
      this.ending = true
    })
    powerMonitor.on('resume', () => {
      for (const { recovery } of this.open.values()) recovery.wake()
    })
  }

  /** Told of what happens to pages, as those of walls are. */
  tellPages(pages: WindowEvents): void {
    this.pages = pages
  }

  /**
   * Opens what is to be there, and puts it where it belongs.
   * @param output null: its display is away; undefined: there is no output
   * @param presenter null: there is no display for it
   */
  place(output: Display | null | undefined, presenter: Display | null, shared: boolean): void {
    this.shared = shared
    if (output !== undefined) this.put('output', output)
    this.put('presenter', presenter)
  }

  close(): void {
    const all = [...this.open.values()]
    this.open.clear()
    for (const { window } of all) if (!window.isDestroyed()) window.destroy()
  }

  /** The speaker's window comes to the front, and has the keyboard. */
  focus(): void {
    const speaker = this.open.get('presenter')
    if (!speaker?.ready || !speaker.display) return
    if (speaker.window.isMinimized()) speaker.window.restore()
    speaker.window.show()
  }

  owns(sender: WebContents): boolean {
    return [...this.open.values()].some(({ contents }) => contents === sender)
  }

  contents(): WebContents[] {
    return [...this.open.values()].map(({ contents }) => contents)
  }

  /** Of a window that is none of a show: the station's. */
  role(id: number): PageRole {
    return this.named(id)?.[0] ?? 'station'
  }

  /** 0 for a window that is none of a show. */
  number(id: number): number {
    const role = this.role(id)
    return role === 'station' ? 0 : NUMBERS[role]
  }

  /** Where it belongs; null for a window that is none of a show. */
  displayOf(id: number): number | null {
    return this.named(id)?.[1].display?.id ?? null
  }

  numbers(): number[] {
    return [...this.open.keys()].map((role) => NUMBERS[role])
  }

  beat(id: number): void {
    this.named(id)?.[1].recovery.beat()
  }

  toggleFullScreen(id: number): void {
    const { window } = this.named(id)?.[1] ?? {}
    if (window && this.role(id) === 'presenter') window.setFullScreen(!window.isFullScreen())
  }

  private named(id: number): [Role, Open] | undefined {
    return [...this.open].find(([, { contents }]) => contents.id === id)
  }

  private put(role: Role, display: Display | null): void {
    const open = this.open.get(role)
    if (!open) {
      if (display) this.add(role, display)
      return
    }
    const same = open.shared === this.shared && stays(role, open.window, open.display, display)
    open.display = display
    if (open.ready && !same) this.show(role, open)
  }

  private add(role: Role, display: Display): void {
    const window = role === 'output' ? createOutput(display) : createPresenter(display, this.shared)
    const { webContents: contents } = window
    const recovery = new Recovery(window, START_PAGE, this.clock, this.eventsOf(role))
    const open: Open = { window, contents, recovery, ready: false, display, shared: this.shared }
    this.open.set(role, open)
    window.once('ready-to-show', () => {
      open.ready = true
      this.show(role, open)
      if (role === 'output') this.events.shown()
    })
    window.on('closed', () => {
      if (this.open.get(role) !== open) return
      this.open.delete(role)
      this.pages?.closed(NUMBERS[role])
      if (!this.ending) this.events.closed(role)
    })
    window.on('close', (event) => {
      if (this.ending || !this.held()) return
      event.preventDefault()
    })
    // The session of the system ends: that is no hand, and nothing is put anew for it.
    window.on('session-end', () => {
      this.ending = true
    })
    if (role !== 'output') return
    this.passKeys(window)
    // Whoever clears the desktop does not mean it.
    window.on('minimize', () => window.restore())
  }

  /** The speaker is asked first; who insists is heard, also where a page does not answer. */
  private held(): boolean {
    const now = this.clock.now()
    if (now - this.askedAt < INSIST || !this.events.asks()) return false
    this.askedAt = now
    return true
  }

  private show(role: Role, open: Open): void {
    const { window, display } = open
    open.shared = this.shared
    if (role === 'output') {
      if (display) showOutput(window, display, this.shared)
      else hideOutput(window)
    }
    const speaker = this.open.get('presenter')
    if (!speaker?.ready) return
    // Also when the output has just come before it.
    if (!speaker.display) this.workThroughOutput(speaker.window)
    else if (role === 'presenter') showPresenter(speaker.window, speaker.display, this.shared)
    else if (this.shared) speaker.window.moveTop()
    if (role === 'output' && speaker.display) speaker.window.focus()
  }

  /** The notes have no display; the keyboard goes on with what is left. */
  private workThroughOutput(speaker: BrowserWindow): void {
    speaker.hide()
    const output = this.open.get('output')
    if (output?.display) output.window.focus()
  }

  /** Whoever clicks on the output, or has no other window, works the speaker's page all the same. */
  private passKeys(window: BrowserWindow): void {
    const speaker = () => this.open.get('presenter')
    window.on('focus', () => {
      if (speaker()?.window.isVisible()) speaker()?.window.focus()
    })
    window.webContents.on('before-input-event', (event, input) => {
      event.preventDefault()
      const key = passedKey(input)
      if (key) speaker()?.contents.sendInputEvent(key)
    })
  }

  private eventsOf(role: Role) {
    const number = NUMBERS[role]
    const lost = () => {
      if (role === 'output') this.events.lost()
    }
    return {
      crashed: (reason: string) => {
        this.pages?.crashed(number, reason)
        lost()
      },
      hung: (ms: number) => {
        this.pages?.hung(number, ms)
        lost()
      },
      late: (ms: number) => this.pages?.late(number, ms),
      back: (ms: number) => this.pages?.back(number, ms),
    }
  }
}
