import {
  FIRST_SCREEN,
  type Handlers,
  type LayoutId,
  type Outcome,
  type ScreenId,
  type ScreensState,
} from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Broadcast } from '../ipc'
import type { Privacy } from '../privacy'
import { allowedLocked, areaOn, holding, Lock, Roster, Screens, type Stand } from '../screens'
import {
  readDisplays,
  type ScreenEvents,
  WallWindows,
  type WindowEvents,
  watchDisplays,
} from '../windows'
import { startWithSystem } from './autostart'
import type { Notices } from './notices'
import type { Registries } from './registries'
import { lockHandlers, type OpenScreen, screenHandlers } from './screen-handlers'
import type { Stores } from './stores'

export interface ScreenDeskDeps extends Pick<Stores, 'screens' | 'lock' | 'accounts'> {
  /** By option, for this run. */
  kiosk: boolean
  /** The station locked itself. */
  idled(): void
  /** Nobody sees what is covered on a station that is locked. */
  privacy: Pick<Privacy, 'restoreAll'>
  /** Chosen by option; null for the usual profile. */
  dataDir: string | undefined
  notices: Notices
  registries: Registries
  broadcast: Broadcast
  /** What happens to pages. */
  pages: WindowEvents
  /** The display that a show's output has to itself; null when there is none. */
  taken(): number | null
  /** A show runs. */
  presenting(): boolean
  /** What a screen begins with; undefined where nothing was chosen. */
  layoutOf(screen: ScreenId): LayoutId | undefined
}

const DONE: Outcome = { status: 'done' }

/** The station's windows, the displays they are on, and whether they hear anybody. */
export class ScreenDesk {
  readonly windows: WallWindows
  readonly lock: Lock
  private screens: Screens
  private roster: Roster
  private kiosk: boolean
  private endSessions: () => void
  private lost: { screen: string; display: string }[] = []

  constructor(private deps: ScreenDeskDeps) {
    const { broadcast, notices } = deps
    const { accounts } = deps
    this.lock = new Lock(
      deps.lock,
      realClock,
      (state) => {
        if (state.locked) deps.privacy.restoreAll('station-locked')
        broadcast('lock', 'changed', state)
      },
      () => !accounts.single,
      deps.idled,
    )
    // Whoever has shown who he is opens it.
    this.endSessions = accounts.onSession(({ now }) => void this.lock.session(now !== null))
    this.windows = new WallWindows(realClock, deps.pages, this.events())
    this.roster = new Roster(deps.screens, (reason) => {
      if (reason === null) notices.drop('storage-write')
      else notices.add('storage-write', 'error', { file: 'screens.json', reason })
    })
    const { start } = this.roster.read()
    this.kiosk = deps.kiosk || start.kiosk
    this.screens = new Screens({
      ...{ roster: this.roster, clock: realClock, displays: readDisplays, taken: deps.taken },
      changed: (state) => {
        // One that only waits for its display can still be worked.
        for (const { id, open } of state.screens) if (!open) this.windows.showFirst(id)
        broadcast('screens', 'changed', state)
        this.tellLost(state)
      },
      windows: {
        has: (screen) => this.windows.has(screen),
        open: (screen, stand) => this.openWindow(screen, stand),
        move: (screen, stand) => this.windows.move(screen, stand),
        close: (screen) => this.windows.close(screen),
      },
    })
    this.lock.lockAfter(start.lockAfter)
  }

  /** Opens every window where it was. */
  open(): void {
    watchDisplays(() => this.screens.displaysChanged())
    this.screens.settle()
    this.reopenControls()
    // Its file names where we lie, which another version may have changed.
    if (this.roster.read().start.withSystem) void startWithSystem(true, this.deps.dataDir)
  }

  /** A display was taken for a show, or is given back. */
  settle(): void {
    this.screens.settle()
  }

  state(): ScreensState {
    return this.screens.state()
  }

  isOpen(screen: ScreenId): boolean {
    return this.screens.isOpen(screen)
  }

  focus(): void {
    if (!this.screens.openFirst()) this.windows.focus()
  }

  /** Why a call is refused now; null when it is not. */
  refusal(feature: string, name: string): string | null {
    if (allowedLocked(feature, name)) return null
    if (this.deps.accounts.closed) return 'sign-in'
    return this.lock.locked ? 'locked' : null
  }

  async close(): Promise<void> {
    this.screens.stop()
    this.endSessions()
    this.lock.stop()
    await this.roster.save()
  }

  handlers(): Pick<Handlers, 'screens' | 'lock'> {
    const { screens, windows, lock, deps } = this
    const open: OpenScreen = (window, screen, display) => this.openScreen(window, screen, display)
    return {
      screens: screenHandlers({
        ...{ screens, windows, lock, dataDir: deps.dataDir, open, taken: deps.taken },
      }),
      lock: lockHandlers(lock),
    }
  }

  /** The wall of a new screen begins as the one of the window that opened it. */
  private openScreen(window: number, screen?: ScreenId, display?: number): Outcome {
    const { registries, layoutOf } = this.deps
    const { screens, windows } = this
    // A kiosk has no window that works the others: it comes first.
    if (screen === undefined && windows.everyBare()) return this.openControl()
    const id = screen ?? this.roster.nextClosed()
    if (id !== undefined) {
      const wall = registries.walls.of(id)
      const from = registries.walls.of(windows.screen(window))
      const layout = layoutOf(id)
      if (wall.empty && layout) wall.setLayout(layout)
      else if (wall.empty && from !== wall && !from.empty) wall.arrange(from.arrangement())
      this.deps.broadcast('wall', 'changed', wall.state())
    }
    return screens.open(id, display)
  }

  /** One more window with everything around the wall; it is no screen's own. */
  openControl(): Outcome {
    if (!this.kiosk && this.screens.openFirst()) return DONE
    if (!this.addControl(this.besideShow()))
      return { status: 'refused', reason: 'too-many-windows' }
    this.keepControls()
    return DONE
  }

  /** Not under the output, where nobody would see it before the show has ended. */
  private besideShow(): Stand | null {
    const taken = this.deps.taken()
    const free = taken === null ? undefined : readDisplays().find(({ id }) => id !== taken)
    return free ? { display: free, mode: 'window', window: null } : null
  }

  private addControl(stand: Stand | null): boolean {
    const opening = { screen: FIRST_SCREEN, own: false, bare: false, kiosk: false }
    return this.windows.add({ ...opening, stand })
  }

  private keepControls(): void {
    this.roster.setControls(this.windows.controls())
    void this.roster.save()
  }

  /** A kiosk shows its wall and nothing else, whatever was open when it ended. */
  private reopenControls(): void {
    if (this.kiosk) return
    const displays = readDisplays()
    for (const { mode, window } of this.roster.read().controls) {
      const display = holding(displays, window) ?? displays[0]
      if (display) this.addControl({ display, mode, window: areaOn(window, display, display) })
    }
  }

  /** The control window says which wall waits for its display, until it is back. */
  private tellLost({ screens }: ScreensState): void {
    const { notices, taken } = this.deps
    // Taken for a show: nothing is broken, and it comes back by itself.
    if (taken() !== null) return
    const lost = screens.flatMap(({ number, lost: display }) =>
      display === null ? [] : [{ screen: `${number}`, display }],
    )
    if (JSON.stringify(lost) === JSON.stringify(this.lost)) return
    this.lost = lost
    notices.drop('screen-lost')
    for (const params of lost) notices.add('screen-lost', 'warning', params)
  }

  private openWindow(screen: ScreenId, stand: Stand): boolean {
    const first = screen === FIRST_SCREEN
    const kiosk = this.kiosk && first
    const { registries, broadcast } = this.deps
    broadcast('wall', 'changed', registries.walls.of(screen).state())
    return this.windows.add({ screen, own: true, bare: !first || kiosk, kiosk, stand })
  }

  private events(): ScreenEvents {
    return {
      closed: (screen) => {
        if (screen === null) this.keepControls()
        else this.screens.closed(screen)
      },
      controls: () => this.keepControls(),
      moved: (screen, mode, bounds) => this.screens.moved(screen, mode, bounds),
      presenting: () => this.deps.presenting(),
      // Where nobody can sign in any more, whoever puts the accounts back must close the windows.
      held: () => !this.deps.accounts.lost && (this.lock.locked || this.deps.accounts.closed),
    }
  }
}
