import {
  type Display,
  FIRST_SCREEN,
  MORE_SCREENS,
  type Outcome,
  type ScreenId,
  type ScreenRefusal,
  type ScreensState,
  type StartChoices,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { areaOn, holding } from './area'
import { assign, type Place } from './assign'
import { ownerOf, standing, vacantFor } from './occupancy'
import type { Roster } from './roster'
import { stateOf } from './state'
import { type Area, identityOf, type Mode, type StoredScreen } from './stored'

/** Where a window is to stand. */
export interface Stand {
  display: Display
  mode: Mode
  /** Null: where there is room on the display. */
  window: Area | null
}

/** The windows of screens, one each. */
export interface ScreenWindows {
  has(screen: ScreenId): boolean
  /** False when there are too many. */
  open(screen: ScreenId, at: Stand): boolean
  move(screen: ScreenId, at: Stand): void
  close(screen: ScreenId): void
}

export interface ScreensDeps {
  roster: Roster
  clock: Clock
  windows: ScreenWindows
  displays(): Display[]
  /** One of them that no wall may be on now; null when all are free. */
  taken?(): number | null
  changed(state: ScreensState): void
}

const DONE: Outcome = { status: 'done' }
const refused = (reason: ScreenRefusal): Outcome => ({ status: 'refused', reason })

/** Ms until displays that come and go are at rest, and until windows that follow them are. */
export const REST = { displays: 1000, windows: 3000 }

/** Which walls have windows, and on which displays; they follow the displays that come and go. */
export class Screens {
  private places = new Map<ScreenId, Place>()
  /** On what each window was put, and where that was. */
  private grounds = new Map<ScreenId, string>()
  private timer: Timer | null = null
  private restsAt = 0
  /** Until then a window that stands elsewhere was put there by its manager, and not by hand. */
  private ownUntil = 0
  /** The first screen's window was closed by hand. */
  private away = false

  constructor(private deps: ScreensDeps) {}

  state(): ScreensState {
    const { roster, displays, windows } = this.deps
    return stateOf(roster.read(), this.places, displays(), windows)
  }

  isOpen(id: ScreenId): boolean {
    return this.deps.roster.find(id)?.open ?? false
  }

  /** Puts every window where it belongs: opens it, moves it, closes what has lost its display. */
  settle(): void {
    const { windows } = this.deps
    const displays = this.free()
    if (displays.length === 0) return // asleep, or between two arrangements
    this.places = assign(this.wanting(), displays)
    if (this.away && this.wanting().length > 0 && this.places.size === 0) {
      // The last window would go, and the station with it.
      this.away = false
      this.places = assign(this.wanting(), displays)
    }
    for (const screen of this.deps.roster.read().screens) {
      const { id } = screen
      const place = this.places.get(id)
      const display = displays.find((each) => each.id === place?.display)
      const ground = display && groundOf(display)
      if (!display) {
        if (windows.has(id)) windows.close(id)
      } else if (!windows.has(id)) windows.open(id, standOf(screen, display))
      else if (this.grounds.get(id) !== ground) windows.move(id, standOf(screen, display))
      if (this.grounds.get(id) !== ground) this.ownUntil = this.deps.clock.now() + REST.windows
      this.grounds.set(id, ground ?? '')
    }
    this.rememberDisplays(displays)
    this.publish()
  }

  /** The system told of another display, of one less, or of another arrangement. */
  displaysChanged(): void {
    const { clock } = this.deps
    this.stop()
    this.restsAt = clock.now() + REST.windows
    this.timer = clock.setTimeout(() => {
      this.timer = null
      this.settle()
    }, REST.displays)
  }

  stop(): void {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
  }

  /** The first screen's window comes back; false when it is there. */
  openFirst(): boolean {
    if (this.deps.windows.has(FIRST_SCREEN)) return false
    this.away = false
    this.settle()
    return true
  }

  open(id = this.deps.roster.nextClosed(), display?: number): Outcome {
    const { roster, windows } = this.deps
    if (!id || !MORE_SCREENS.some((each) => each === id)) return refused('too-many-windows')
    const displays = this.free()
    if (display !== undefined && !displays.some((each) => each.id === display))
      return refused('no-display')
    roster.add(id)
    roster.change(id, { open: true })
    this.leave(id)
    const wanted = displays.find((each) => each.id === display) ?? this.vacant(id, displays)
    if (wanted) this.putOn(id, wanted)
    this.settle()
    return windows.has(id) ? DONE : this.takeBack(id)
  }

  close(id: ScreenId): Outcome {
    if (id === FIRST_SCREEN) return refused('first-screen')
    this.deps.roster.change(id, { open: false })
    this.settle()
    return DONE
  }

  /** Its window was closed by hand. */
  closed(id: ScreenId): void {
    this.places.delete(id)
    if (id === FIRST_SCREEN) this.away = true
    else this.deps.roster.change(id, { open: false })
    this.publish()
  }

  rename(id: ScreenId, name: string): Outcome {
    if (!this.deps.roster.find(id)) return refused('no-screen')
    this.deps.roster.change(id, { name })
    this.publish()
    return DONE
  }

  /** Whoever has that display takes the other one. */
  move(id: ScreenId, to: number): Outcome {
    const displays = this.free()
    const target = displays.find((each) => each.id === to)
    const screen = this.deps.roster.find(id)
    if (!target) return refused('no-display')
    if (!screen?.open) return refused('no-screen')
    const from = screen.shares ? undefined : this.places.get(id)
    if (from?.display === to && !from.instead) return DONE
    const other = this.ownerOf(to, id)
    const old = displays.find((each) => each.id === from?.display)
    for (const each of [id, other]) if (each) this.leave(each)
    this.putOn(id, target, other !== undefined && !old)
    if (other && old) this.putOn(other, old, false)
    this.settle()
    return DONE
  }

  /** Its window was moved or changed its size by hand: there it comes back. */
  moved(id: ScreenId, mode: Mode, window: Area): void {
    const { roster, clock } = this.deps
    const display = holding(this.deps.displays(), window)
    // Windows that the system throws about while displays change tell nothing.
    if (!display || this.timer || clock.now() < this.restsAt) return
    const place = this.places.get(id)
    if (!place || (place.instead && place.display === display.id)) return
    if (place.display !== display.id) {
      if (clock.now() < this.ownUntil) return
      this.places.set(id, { display: display.id, instead: false })
      this.grounds.set(id, groundOf(display))
      const shares = this.ownerOf(display.id, id) !== undefined
      roster.change(id, { display: identityOf(display), shares })
    }
    roster.change(id, mode === 'window' ? { mode, window } : { mode })
    this.publish()
  }

  setStart(change: Partial<StartChoices>): StartChoices {
    this.deps.roster.setStart(change)
    this.publish()
    return this.deps.roster.read().start
  }

  /** Displays for walls. Where there is but one, walls and the output share it. */
  private free(): Display[] {
    const { displays, taken } = this.deps
    const all = displays()
    const free = all.filter(({ id }) => id !== taken?.())
    return free.length > 0 ? free : all
  }

  /** It is to be put anew, wherever it belongs now. */
  private leave(id: ScreenId): void {
    this.places.delete(id)
    this.grounds.delete(id)
  }

  private takeBack(id: ScreenId): Outcome {
    this.deps.roster.change(id, { open: false })
    this.settle()
    return refused('too-many-windows')
  }

  private wanting() {
    const open = this.deps.roster.open().filter(({ id }) => id !== FIRST_SCREEN || !this.away)
    return open.map(({ id, display, shares }) => {
      const place = this.places.get(id)
      const now = place && !place.instead ? place.display : null
      return { id, display, now, shares, always: id === FIRST_SCREEN }
    })
  }

  private ownerOf(display: number, but: ScreenId): ScreenId | undefined {
    return ownerOf(this.deps.roster.open(), this.places, display, but)
  }

  private vacant(id: ScreenId, displays: Display[]): Display | null {
    const screen = this.deps.roster.find(id)
    const place = screen?.display && assign(this.wanting(), displays).get(id)
    return vacantFor(screen, place, displays, (each) => this.ownerOf(each, id) !== undefined)
  }

  private putOn(id: ScreenId, display: Display, shares?: boolean): void {
    const beside = shares ?? this.ownerOf(display.id, id) !== undefined
    this.deps.roster.change(id, standing(id, display, beside))
  }

  /** Only while nothing is missing: else the others are where they are for want of it. */
  private rememberDisplays(displays: Display[]): void {
    const { roster } = this.deps
    const there = ({ id, display }: StoredScreen) => {
      const place = this.places.get(id)
      return place !== undefined && (!place.instead || display === null)
    }
    if (!roster.open().every(there)) return
    for (const { id, display: was, window } of roster.open()) {
      const display = displays.find((each) => each.id === this.places.get(id)?.display)
      if (!display) continue
      const moved = window && areaOn(window, was ?? display, display)
      roster.change(id, { display: identityOf(display), window: moved })
    }
  }

  private publish(): void {
    void this.deps.roster.save()
    this.deps.changed(this.state())
  }
}

const groundOf = ({ id, x, y, width, height }: Display) => `${id} ${x} ${y} ${width} ${height}`

function standOf({ mode, window, display: was }: StoredScreen, display: Display): Stand {
  return { display, mode, window: window && areaOn(window, was ?? display, display) }
}
