import type {
  Outcome,
  ScreenId,
  ScreenTours,
  Tour,
  TourId,
  TourRun,
  Warm,
} from '../../preload/contract'
import { DONE, refuse } from './refuse'
import { Run, type RunDeps, type Stage, type To } from './run'
import { CellStage, PageStage, type TourWall } from './stages'
import type { Running } from './store'
import { itemsOf } from './track'

export interface ScreenDeps extends Pick<RunDeps, 'clock' | 'world' | 'toTry'> {
  tour(id: TourId): Tour | null
  wall: TourWall
  warm(run: string, list: Warm[]): void
  /** `lasting`: what runs is another than before, or stands still by hand. */
  changed(lasting: boolean): void
}

/** The tours of one screen: one of pages, and one in each of several cells. */
export class TouredScreen {
  private pages: { id: TourId; run: Run } | null = null
  private cells = new Map<number, { id: TourId; run: Run }>()
  private held = new Map<number, string>()
  private busy = false
  last: TourId | null = null

  constructor(
    readonly screen: ScreenId,
    private deps: ScreenDeps,
  ) {}

  start(tour: Tour, cell: number | null, by: TourRun['by'], paused = false): Outcome {
    if (itemsOf(tour, this.deps.world).length === 0) return refuse('tour-empty')
    this.end(cell, true)
    if (by === 'hand') this.last = tour.id
    const run = new Run(this.runDeps(tour.id, cell), this.stage(cell), by, cell)
    if (cell === null) this.pages = { id: tour.id, run }
    else this.cells.set(cell, { id: tour.id, run })
    if (this.busy) run.still('busy', true)
    const covered = cell === null ? null : this.deps.wall.state().cells[cell]
    // What is lent cannot be held.
    if (cell !== null && this.held.has(cell)) this.hold(cell)
    run.begin(paused)
    if (covered) this.pages?.run.moved(covered, 'later')
    this.deps.changed(true)
    return this.find(cell) ? DONE : refuse('tour-empty')
  }

  stop(cell: number | null): Outcome {
    if (!this.find(cell)) return refuse('tour-not-running')
    this.end(cell)
    this.deps.changed(true)
    return DONE
  }

  /** Everything ends; the wall is again as it was. */
  close(): void {
    for (const cell of [...this.cells.keys()]) this.end(cell)
    this.end(null)
  }

  /** → what is over, since the wall no longer shows it: null for the pages */
  takenOver(turning: boolean, lent: number[]): (number | null)[] {
    const cells = [...this.cells.keys()].filter((cell) => !lent.includes(cell))
    const over = [...(this.pages && !turning ? [null] : []), ...cells]
    for (const cell of over) this.stop(cell)
    return over
  }

  still(cell: number | null, still: boolean): Outcome {
    const found = this.find(cell)
    if (!found) return refuse('tour-not-running')
    found.run.still('hand', still)
    this.deps.changed(true)
    return DONE
  }

  go(cell: number | null, to: To): Outcome {
    const found = this.find(cell)
    if (!found) return refuse('tour-not-running')
    return found.run.go(to) ? DONE : refuse('tour-nothing-left')
  }

  unskip(cell: number | null): Outcome {
    const found = this.find(cell)
    if (!found) return refuse('tour-not-running')
    found.run.unskip()
    return DONE
  }

  hold(cell: number): Outcome {
    if (!this.pages) return refuse('tour-not-running')
    const { cells, lent } = this.deps.wall.state()
    const camera = cells[cell]
    const held = this.held.get(cell)
    if (held !== undefined) {
      this.held.delete(cell)
      this.pages.run.moved(held, 'back')
      return DONE
    }
    if (!camera || lent.includes(cell)) return refuse('tour-cell-empty')
    this.held.set(cell, camera)
    this.pages.run.moved(camera, 'held')
    return DONE
  }

  /** Cameras have changed: what is gone, or switched off, leaves no cell empty for long. */
  renew(): void {
    this.release()
    for (const { run } of this.all()) run.renew()
  }

  private release(): void {
    if (this.held.size === 0) return
    const { cameras } = this.deps.world.registry()
    const known = new Set(cameras.filter(({ enabled }) => enabled).map(({ id }) => id))
    const gone = [...this.held].filter(([, camera]) => !known.has(camera))
    for (const [cell] of gone) this.held.delete(cell)
    if (gone.length > 0) this.deps.changed(false)
  }

  /** Somebody works on a tile: everything here stands still meanwhile. */
  work(busy: boolean): void {
    this.busy = busy
    for (const { run } of this.all()) run.still('busy', busy)
  }

  /** A definition changed, or is gone. */
  refresh(): void {
    for (const { run, id } of this.all()) {
      if (fits(this.deps.tour(id), run.cell)) run.relay()
      else this.stop(run.cell)
    }
    if (this.last && !this.deps.tour(this.last)) this.last = null
  }

  runs(cell: number | null): boolean {
    return this.find(cell) !== null
  }

  running(): Running[] {
    return this.all().map(({ id, run }) => ({
      ...{ tour: id, screen: this.screen, cell: run.cell, by: run.by },
      paused: run.paused === 'hand',
    }))
  }

  state(): ScreenTours {
    const runs = [...this.cells.values()].map(({ run }) => run.state())
    return {
      ...{ screen: this.screen, pages: this.pages?.run.state() ?? null, last: this.last },
      cells: runs.filter((run) => run !== null),
      held: [...this.held.keys()],
    }
  }

  private all() {
    return [...(this.pages ? [this.pages] : []), ...this.cells.values()]
  }

  private find(cell: number | null) {
    return cell === null ? this.pages : (this.cells.get(cell) ?? null)
  }

  /** @param follows another tour takes its place: the wall need not go back before */
  private end(cell: number | null, follows = false): void {
    const found = this.find(cell)
    if (!found) return
    found.run.end()
    if (cell === null) this.endPages(follows)
    else this.endCell(cell, follows)
    this.deps.warm(nameOf(cell), [])
  }

  private endPages(follows: boolean): void {
    this.pages = null
    this.held.clear()
    if (!follows) this.deps.wall.endTour()
  }

  private endCell(cell: number, follows: boolean): void {
    this.cells.delete(cell)
    if (follows) return
    this.deps.wall.giveBack(cell)
  }

  private stage(cell: number | null): Stage {
    const { wall, world, warm } = this.deps
    const warmer = (list: Warm[]) => warm(nameOf(cell), list)
    if (cell !== null) return new CellStage(wall, cell, warmer)
    return new PageStage(wall, world, this.held, warmer)
  }

  private runDeps(id: TourId, cell: number | null): RunDeps {
    const { clock, world, toTry, tour, changed } = this.deps
    const ended = () => {
      this.end(cell)
      changed(true)
    }
    return { clock, world, toTry, tour: () => tour(id), changed: () => changed(false), ended }
  }
}

/** What turned pages may have been made a tour of one cell, or the other way round. */
export const fits = (tour: Tour | null, cell: number | null) =>
  tour !== null && (tour.kind === 'cell') === (cell !== null)

const nameOf = (cell: number | null) => (cell === null ? 'pages' : `cell ${cell}`)
