import type {
  Outcome,
  ScreenId,
  ScreenTours,
  Tour,
  TourDraft,
  TourId,
  TourRun,
  WallState,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { TourBook } from './book'
import { Busy } from './busy'
import { Offline } from './offline'
import { isDue } from './plan'
import { previewOf } from './preview'
import { refuse } from './refuse'
import { fits, TouredScreen } from './screen'
import type { TourWall } from './stages'
import type { Running, TourStore } from './store'
import type { World } from './track'
import { Warming, type WarmWall } from './warming'

export interface ToursDeps {
  clock: Clock
  newId(): string
  /** Of the world that is shown now. */
  store(): TourStore
  /** Streams that may be opened ahead. */
  budget(): number
  world: Omit<World, 'offline'>
  /** Null while the screen is not open. */
  wall(screen: ScreenId): (TourWall & WarmWall) | null
  changed(now: readonly Tour[]): void
  running(now: ScreenTours): void
  log(line: string): void
}

/** How often it is looked whether a tour begins or ends by itself. */
const LOOK = 2000
/** Cameras that are tried again in the time of one page. */
const TRIED = 2

/** All tours of the station: what they are, and which run where. */
export class Tours {
  readonly offline: Offline
  readonly book: TourBook
  private world: World
  private warming: Warming
  private busy: Busy
  private screens = new Map<ScreenId, TouredScreen>()
  /** They run as soon as their screen is open. */
  private waiting: Running[] = []
  /** Stopped by hand: they do not begin by themselves before their next hours. */
  private dismissed = new Set<TourId>()
  private timer: Timer | null = null
  private entered: TourStore | null = null

  constructor(private deps: ToursDeps) {
    const { clock } = deps
    this.offline = new Offline(clock)
    this.book = new TourBook(deps.store, deps.newId, () => this.redefined())
    this.world = { ...deps.world, offline: (camera) => this.offline.has(camera) }
    this.busy = new Busy(clock, (screen, on) => this.screens.get(screen)?.work(on))
    this.warming = new Warming(deps.budget)
  }

  /** The registry changed; another world may be shown now. */
  refresh(): void {
    if (this.deps.store() !== this.entered) this.enter()
    else for (const screen of this.screens.values()) screen.renew()
  }

  /** Another world is shown, or the first: what ran in it goes on. */
  enter(): void {
    this.entered = this.deps.store()
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    const before = [...this.screens.keys()]
    for (const screen of this.screens.values()) screen.close()
    this.screens.clear()
    this.dismissed.clear()
    for (const screen of before) this.deps.running(nothing(screen))
    const { running, last } = this.deps.store().read()
    this.waiting = [...running]
    // Pages are told what was started last on each.
    for (const screen of Object.keys(last)) this.screen(screen)
    this.tell()
    this.look()
  }

  /** Before the end; what runs is kept, to go on at the next start. */
  close(): void {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    for (const screen of this.screens.values()) screen.close()
    this.screens.clear()
  }

  list(): readonly Tour[] {
    return this.deps.store().read().tours
  }

  running(): ScreenTours[] {
    return [...this.screens.values()].map((screen) => screen.state())
  }

  /** @returns null while the screen is not open */
  screen(id: ScreenId): TouredScreen | null {
    const wall = this.deps.wall(id)
    if (!wall) return null
    const known = this.screens.get(id)
    if (known) return known
    const { clock } = this.deps
    const screen = new TouredScreen(id, {
      ...{ clock, world: this.world, wall, tour: (tour) => this.tour(tour) },
      toTry: (cameras) => this.offline.toTry(cameras, TRIED),
      warm: (run, list) => this.warming.put(id, wall, run, list),
      changed: (lasting) => {
        this.deps.running(screen.state())
        if (lasting) this.keep()
      },
    })
    const last = this.deps.store().read().last[id]
    screen.last = last && this.tour(last) ? last : null
    screen.work(this.busy.has(id))
    this.screens.set(id, screen)
    return screen
  }

  start(screen: ScreenId, id: TourId, cell: number | null): Outcome {
    const tour = this.tour(id)
    if (!tour) return refuse('tour-gone')
    const spot = tour.kind === 'cell' ? (cell ?? 0) : null
    this.dismiss(screen, spot)
    return this.screen(screen)?.start(tour, spot, 'hand') ?? refuse('tour-not-running')
  }

  stop(screen: ScreenId, cell: number | null): Outcome {
    this.dismiss(screen, cell)
    return this.screen(screen)?.stop(cell) ?? refuse('tour-not-running')
  }

  work(screen: ScreenId, window: number, on: boolean): void {
    this.busy.say(screen, window, on)
  }

  /** An operator arranged a wall anew, or put a camera where a tour runs: that tour is over. */
  wallChanged({ screen, turning, lent }: WallState): void {
    const ended = this.screens.get(screen)?.takenOver(turning, lent) ?? []
    for (const cell of ended) this.dismiss(screen, cell)
  }

  preview(draft: TourDraft) {
    return previewOf(draft, this.world)
  }

  private tour(id: TourId): Tour | null {
    return this.list().find((tour) => tour.id === id) ?? null
  }

  private redefined(): void {
    for (const screen of this.screens.values()) screen.refresh()
    this.tell()
  }

  private tell(): void {
    this.deps.changed(this.list())
    for (const state of this.running()) this.deps.running(state)
  }

  /** What runs now, for the next start. */
  private keep(): void {
    const running = [...this.screens.values()].flatMap((screen) => screen.running())
    const last = Object.fromEntries(
      [...this.screens.values()].flatMap((each) => (each.last ? [[each.screen, each.last]] : [])),
    )
    const { store, log } = this.deps
    void store()
      .update((now) => ({
        ...{ ...now, last: { ...now.last, ...last } },
        running: [...running, ...this.waiting],
      }))
      .then((done) => done.status === 'refused' && log(`what runs is not kept: ${done.reason}`))
  }

  private look(): void {
    this.closed()
    this.resume()
    for (const tour of this.list()) this.follow(tour)
    this.timer = this.deps.clock.setTimeout(() => this.look(), LOOK)
  }

  /** A screen that was closed: its tours wait for it. */
  private closed(): void {
    for (const [id, screen] of this.screens) {
      if (this.deps.wall(id)) continue
      this.waiting.push(...screen.running())
      screen.close()
      this.screens.delete(id)
      this.deps.running(nothing(id))
    }
  }

  private resume(): void {
    const open = this.waiting.filter((each) => this.deps.wall(each.screen))
    this.waiting = this.waiting.filter((each) => !open.includes(each) && this.tour(each.tour))
    for (const { tour: id, screen, cell, by, paused } of open) {
      const tour = this.tour(id)
      if (tour && fits(tour, cell)) this.screen(screen)?.start(tour, cell, by, paused)
    }
  }

  /** Begins and ends what has its hours. */
  private follow({ id, kind, plan }: Tour): void {
    const { now } = this.deps.clock
    const due = plan !== null && isDue(plan.hours, now())
    if (!due) {
      this.dismissed.delete(id)
      this.endPlanned(id)
      return
    }
    if (this.dismissed.has(id)) return
    const cell = kind === 'cell' ? plan.cell : null
    const tour = this.tour(id)
    const screen = this.screen(plan.screen)
    // Nobody's tile is taken away while they work on it.
    if (!tour || !screen || screen.runs(cell) || this.busy.has(plan.screen)) return
    screen.start(tour, cell, 'plan')
  }

  private endPlanned(id: TourId): void {
    for (const screen of this.screens.values())
      for (const { tour, by, cell } of screen.running())
        if (tour === id && by === ('plan' satisfies TourRun['by'])) screen.stop(cell)
  }

  private dismiss(screen: ScreenId, cell: number | null): void {
    const now = this.deps.clock.now()
    for (const { id, kind, plan } of this.list()) {
      if (!plan || plan.screen !== screen || !isDue(plan.hours, now)) continue
      if ((kind === 'cell' ? plan.cell : null) === cell) this.dismissed.add(id)
    }
  }
}

const nothing = (screen: ScreenId): ScreenTours => ({
  ...{ screen, pages: null, cells: [], held: [], last: null },
})
