import type {
  Outcome,
  Refused,
  ScreenId,
  ScreenTours,
  Tour,
  TourDraft,
  TourId,
  TourRun,
  Tours as TourSlice,
  Warm,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { Busy } from './busy'
import { duplicated, ordered, putBack, saved, tourOf } from './definitions'
import { Offline } from './offline'
import { isDue } from './plan'
import { previewOf } from './preview'
import { DONE, refuse, TouredScreen } from './screen'
import type { TourWall } from './stages'
import type { Running, TourStore } from './store'
import type { World } from './track'
import { Warming } from './warming'

export interface ToursDeps {
  clock: Clock
  newId(): string
  /** Of the world that is shown now. */
  store(): TourStore
  world: Omit<World, 'offline'>
  /** Null while the screen is not open. */
  wall(screen: ScreenId): (TourWall & { warm(list: Warm[]): void }) | null
  changed(now: TourSlice): void
  running(now: ScreenTours): void
  log(line: string): void
}

type Saved = { status: 'done'; id: TourId } | Refused

/** How often it is looked whether a tour begins or ends by itself. */
const LOOK = 2000
/** Cameras that are tried again in the time of one page. */
const TRIED = 2

/** All tours of the station: what they are, and which run where. */
export class Tours {
  readonly offline: Offline
  private world: World
  private warming: Warming
  private busy: Busy
  private screens = new Map<ScreenId, TouredScreen>()
  /** They run as soon as their screen is open. */
  private waiting: Running[] = []
  /** Stopped by hand: they do not begin by themselves before their next hours. */
  private dismissed = new Set<TourId>()
  private removed = new Map<string, { tour: Tour; at: number }>()
  private timer: Timer | null = null

  constructor(private deps: ToursDeps) {
    const { clock } = deps
    this.offline = new Offline(clock)
    this.world = { ...deps.world, offline: (camera) => this.offline.has(camera) }
    this.busy = new Busy(clock, (screen, on) => this.screens.get(screen)?.work(on))
    this.warming = new Warming(
      () => deps.store().read().budget,
      (screen, list) => deps.wall(screen)?.warm(list),
    )
  }

  /** Another world is shown, or the first: what ran in it goes on. */
  enter(): void {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    for (const screen of this.screens.values()) screen.close()
    this.screens.clear()
    this.dismissed.clear()
    this.waiting = [...this.deps.store().read().running]
    this.tell()
    this.look()
  }

  /** Before the end; what runs is kept, to go on at the next start. */
  close(): void {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    for (const screen of this.screens.values()) screen.close()
    this.screens.clear()
  }

  slice(): TourSlice {
    const { tours, budget } = this.deps.store().read()
    return { list: tours, budget }
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
      warm: (run, list) => this.warming.put(id, run, list),
      changed: (lasting) => {
        this.deps.running(screen.state())
        if (lasting) this.keep()
      },
    })
    const last = this.deps.store().read().last[id]
    screen.last = last && this.tour(last) ? last : null
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

  async save(draft: TourDraft): Promise<Saved> {
    const id = draft.id ?? this.newId()
    return this.change((list) => saved(list, tourOf(draft, id), !draft.id), id)
  }

  async duplicate(id: TourId): Promise<Saved> {
    const copy = this.newId()
    return this.change((list) => duplicated(list, id, copy), copy)
  }

  order(ids: TourId[]): Promise<Saved> {
    return this.change((list) => ({ ok: true, value: ordered(list, ids) }), ids[0] as TourId)
  }

  async remove(id: TourId): Promise<{ status: 'done'; undo: string } | Refused> {
    const { tours } = this.deps.store().read()
    const at = tours.findIndex((tour) => tour.id === id)
    const tour = tours[at]
    if (!tour) return refuse('tour-gone')
    const gone = (list: readonly Tour[]) => list.filter((each) => each.id !== id)
    const done = await this.change((list) => ({ ok: true, value: gone(list) }), id)
    if (done.status === 'refused') return done
    const undo = this.deps.newId()
    this.removed.set(undo, { tour, at })
    return { status: 'done', undo }
  }

  async undoRemove(token: string): Promise<Outcome> {
    const gone = this.removed.get(token)
    if (!gone) return refuse('tour-undo-expired')
    const done = await this.change((list) => putBack(list, gone.tour, gone.at), gone.tour.id)
    if (done.status === 'done') this.removed.delete(token)
    return done.status === 'done' ? DONE : done
  }

  async setBudget(budget: number): Promise<Outcome> {
    const done = await this.deps.store().update((now) => ({ ...now, budget }))
    this.tell()
    return done
  }

  preview(draft: TourDraft) {
    return previewOf(draft, this.world)
  }

  private newId = () => `t-${this.deps.newId()}`

  private tour(id: TourId): Tour | null {
    return this.deps.store().read().tours.find((tour) => tour.id === id) ?? null
  }

  private async change(
    how: (list: readonly Tour[]) => ReturnType<typeof saved>,
    id: TourId,
  ): Promise<Saved> {
    // Judged inside the update: two changes at once must not undo one another.
    let wrong: string | null = null
    const done = await this.deps.store().update((now) => {
      const next = how(now.tours)
      wrong = next.ok ? null : next.reason
      return next.ok ? { ...now, tours: next.value } : now
    })
    if (done.status === 'refused') return done
    if (wrong) return { status: 'refused', reason: wrong }
    for (const screen of this.screens.values()) screen.refresh()
    this.tell()
    return { status: 'done', id }
  }

  private tell(): void {
    this.deps.changed(this.slice())
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
    for (const tour of this.slice().list) this.follow(tour)
    this.timer = this.deps.clock.setTimeout(() => this.look(), LOOK)
  }

  /** A screen that was closed: its tours wait for it. */
  private closed(): void {
    for (const [id, screen] of this.screens) {
      if (this.deps.wall(id)) continue
      this.waiting.push(...screen.running())
      screen.close()
      this.screens.delete(id)
    }
  }

  private resume(): void {
    const waiting = this.waiting
    this.waiting = []
    for (const each of waiting) {
      const tour = this.tour(each.tour)
      if (!tour) continue
      const screen = this.screen(each.screen)
      if (screen) screen.start(tour, each.cell, each.by, each.paused)
      else this.waiting.push(each)
    }
  }

  /** Begins and ends what has its hours. */
  private follow({ id, kind, plan }: Tour): void {
    const { now } = this.deps.clock
    const due = plan !== null && isDue(plan.hours, now())
    if (!due) {
      this.dismissed.delete(id)
      return this.endPlanned(id)
    }
    if (this.dismissed.has(id)) return
    const cell = kind === 'cell' ? plan.cell : null
    const tour = this.tour(id)
    const screen = this.screen(plan.screen)
    if (tour && screen && !screen.runs(cell)) screen.start(tour, cell, 'plan')
  }

  private endPlanned(id: TourId): void {
    for (const screen of this.screens.values())
      for (const { tour, by, cell } of screen.running())
        if (tour === id && by === ('plan' satisfies TourRun['by'])) screen.stop(cell)
  }

  private dismiss(screen: ScreenId, cell: number | null): void {
    const now = this.deps.clock.now()
    for (const { id, kind, plan } of this.slice().list) {
      if (!plan || plan.screen !== screen || !isDue(plan.hours, now)) continue
      if ((kind === 'cell' ? plan.cell : null) === cell) this.dismissed.add(id)
    }
  }
}
