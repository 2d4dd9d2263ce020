import type { BrowserWindow } from 'electron'
import type { Clock, Timer } from '../base/clock'
import { Heartbeat, LIMITS } from './heartbeat'
import { isWeary, waitBefore } from './patience'

/** What happens to the page of a window. */
export interface PageEvents {
  crashed(reason: string): void
  /** It did not call for `ms`; its process was ended. */
  hung(ms: number): void
  /** It called `ms` late. */
  late(ms: number): void
  /** It is drawn again, `ms` after it was lost. */
  back(ms: number): void
}

/** Time for the disk to spin up and everybody to wake. */
const AFTER_SLEEP = 10_000

/** Loads a window's page, and loads it again when its process has ended or hangs. */
export class Recovery {
  private heartbeat: Heartbeat
  private ends: number[] = []
  private hangs: number[] = []
  private lostAt = 0
  private ending = false
  private timer: Timer | null = null

  constructor(
    private window: BrowserWindow,
    private page: string,
    private clock: Clock,
    private events: PageEvents,
  ) {
    const { webContents: contents } = window
    const watched = { late: events.late, hung: (ms: number) => this.hung(ms) }
    const debugged = () => contents.isDevToolsOpened() || contents.debugger.isAttached()
    this.heartbeat = new Heartbeat(clock, watched, debugged)
    contents.on('did-start-loading', () => this.begin())
    contents.on('render-process-gone', (_event, { reason }) => this.gone(reason))
    window.on('closed', () => this.stop())
    this.load()
  }

  beat(): void {
    if (!this.heartbeat.beat() || this.lostAt === 0) return
    this.events.back(this.clock.now() - this.lostAt)
    this.lostAt = 0
  }

  /** The machine wakes from sleep. */
  wake(): void {
    this.heartbeat.forgive(AFTER_SLEEP)
  }

  private begin(): void {
    const weary = isWeary(this.hangs, this.clock.now())
    this.heartbeat.begin(weary ? LIMITS.weary : LIMITS.silent)
  }

  private load(): void {
    this.begin()
    // What cannot be loaded does not call either: it is tried again.
    this.window.loadURL(this.page).catch(() => {})
  }

  private hung(ms: number): void {
    const now = this.clock.now()
    this.hangs.push(now)
    if (this.lostAt === 0) this.lostAt = now - ms
    this.ending = true
    this.events.hung(ms)
    endPage(this.window)
  }

  private gone(reason: string): void {
    if (reason === 'clean-exit' || this.window.isDestroyed()) return
    this.heartbeat.stop()
    if (!this.ending) this.events.crashed(reason)
    this.ending = false
    const now = this.clock.now()
    const wait = waitBefore(this.ends, now)
    this.ends.push(now)
    if (this.lostAt === 0) this.lostAt = now
    this.timer = this.clock.setTimeout(() => this.load(), wait)
  }

  private stop(): void {
    this.heartbeat.stop()
    if (this.timer) this.clock.clearTimeout(this.timer)
  }
}

/** A process that stands still does not hear forcefullyCrashRenderer (Electron 25). */
function endPage({ webContents }: BrowserWindow): void {
  const pid = webContents.getOSProcessId()
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL')
  } catch {
    webContents.forcefullyCrashRenderer()
  }
}
