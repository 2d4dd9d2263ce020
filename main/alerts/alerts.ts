import type { AlertsState, ScreenId } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { Collection } from '../storage'
import { Book } from './book'
import { AlarmCells, type LendingWall } from './cells'
import { Conditions, type Seen, type StreamOf } from './conditions'
import type { StoredCells } from './store'

export interface AlertsDeps {
  clock: Clock
  /** Of the world that is shown. */
  wall(screen: ScreenId): LendingWall
  cells: Collection<StoredCells>
  changed(state: AlertsState): void
}

/** Ms between two tones. */
const TONES = 30_000

/** What happened to cameras that somebody watches, until somebody has taken note of it. */
export class Alerts {
  private book: Book
  private conditions: Conditions
  private cells: AlarmCells
  private tonedAt: number | null = null

  constructor(private deps: AlertsDeps) {
    const { clock, wall, cells } = deps
    this.book = new Book(clock, () => this.cells.sync())
    this.conditions = new Conditions(clock, (...change) => this.book.condition(...change))
    const all = () => this.book.all()
    const tell = () => deps.changed(this.state())
    this.cells = new AlarmCells(clock, wall, () => cells.read().cells, all, tell)
  }

  state(): AlertsState {
    return { alerts: this.book.all(), cells: this.cells.all() }
  }

  stream(status: StreamOf): void {
    this.conditions.stream(status)
  }

  observed(seen: Seen): void {
    this.conditions.picture(seen)
  }

  /** A camera was marked; only other screens with an alarm cell hear of it. */
  marked(camera: string, screen: ScreenId): void {
    const others = Object.keys(this.deps.cells.read().cells).filter((each) => each !== screen)
    if (others.length > 0) this.book.mark(camera, screen)
  }

  acknowledge(cameras: readonly string[] | null): void {
    this.book.acknowledge(cameras)
  }

  /** Null: the screen has no alarm cell. */
  async setCell(
    screen: ScreenId,
    cell: number | null,
  ): ReturnType<Collection<StoredCells>['update']> {
    const saved = await this.deps.cells.update(({ cells }) => {
      const { [screen]: _before, ...others } = cells
      return { cells: cell === null ? others : { ...others, [screen]: cell } }
    })
    this.cells.sync()
    return saved
  }

  /** The world that is shown, or its cameras, changed. */
  refresh(there: ReadonlySet<string>): void {
    this.conditions.prune(there)
    this.book.prune(there)
    this.cells.sync()
  }

  /** True at most once in half a minute. */
  mayTone(): boolean {
    const now = this.deps.clock.now()
    if (this.tonedAt !== null && Math.abs(now - this.tonedAt) < TONES) return false
    this.tonedAt = now
    return true
  }
}
