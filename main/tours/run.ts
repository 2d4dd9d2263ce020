import type { Tour, TourRun } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { Pace } from './pace'
import {
  again,
  backward,
  forward,
  having,
  newRound,
  pageOf,
  type Round,
  type Step,
  without,
} from './round'
import { camerasIn, dwellOf, itemsOf, judged, type World } from './track'

/** Where a tour is shown. */
export interface Stage {
  /** How many of `count` items are shown at once. */
  size(tour: Tour, count: number): number
  /** Items that are on the stage already, whatever the page. */
  kept(): string[]
  show(tour: Tour, items: string[], count: number): void
  /** What is opened ahead: the cameras of the next page, then others; empty for nothing. */
  warm(tour: Tour, items: string[], count: number, others: string[]): void
}

export interface RunDeps {
  clock: Clock
  world: World
  /** Cameras that are passed over and may be tried again, beside what is shown. */
  toTry(cameras: string[]): string[]
  /** As it is defined now; null when it is gone. */
  tour(): Tour | null
  changed(): void
  /** There is nothing (any more) to show. */
  ended(): void
}

export type To = 'next' | 'previous' | 'skip'

/** One tour on its way. */
export class Run {
  private round: Round = newRound
  private now: Step | null = null
  private next: Step | null = null
  private out = new Set<string>()
  private pace: Pace
  private hand = false
  private busy = false

  constructor(
    private deps: RunDeps,
    private stage: Stage,
    readonly by: TourRun['by'],
    readonly cell: number | null,
  ) {
    this.pace = new Pace(deps.clock, {
      ...{ settled: () => this.drop(), warm: () => this.warm() },
      turn: () => this.turn(forward),
    })
  }

  /** @param paused begins standing still */
  begin(paused: boolean): void {
    this.hand = paused
    this.turn(forward)
  }

  end(): void {
    this.pace.stop()
  }

  get paused(): TourRun['paused'] {
    if (this.hand) return 'hand'
    return this.busy ? 'busy' : 'no'
  }

  /** False when it would leave nothing to show. */
  go(to: To): boolean {
    if (to === 'skip' && !this.leaveOut()) return false
    this.turn(to === 'previous' ? backward : forward)
    return true
  }

  unskip(): void {
    this.out.clear()
    this.deps.changed()
  }

  /** By hand, or because somebody works on a tile. */
  still(why: 'hand' | 'busy', still: boolean): void {
    const before = this.paused
    this[why] = still
    if (this.paused === before) return
    if (this.paused === 'no') this.pace.resume()
    else this.pace.pause()
    // What was opened ahead would stay open for as long as the pause lasts.
    if (before === 'no') this.drop()
    this.deps.changed()
  }

  /**
   * A camera of the page is held, comes back to it, or has lost its cell and comes with the next.
   * Nothing moves on the wall before that.
   */
  moved(item: string, how: 'held' | 'back' | 'later'): void {
    if (!this.now || (how !== 'back' && !this.now.shown.includes(item))) return
    this.round =
      how === 'held' ? without(this.round, item) : having(this.round, item, how === 'back')
    const shown = this.now.shown.filter((each) => each !== item)
    this.now = { ...this.now, shown: how === 'back' ? [...shown, item] : shown }
    if (this.next) this.warm()
    this.deps.changed()
  }

  /** Cameras have changed: where all that is shown is gone, what comes next is shown now. */
  renew(): void {
    const { tour, all } = this.look()
    const shown = this.now?.shown ?? []
    if (tour && shown.length > 0 && !shown.some((item) => all.includes(item))) this.turn(forward)
  }

  /** The tour was changed: its page is laid out again, and stays as long as it would. */
  relay(): void {
    const { tour, all } = this.look()
    if (!tour || !this.now) return
    this.drop()
    this.now = again(this.round, this.items(tour, all))
    if (this.now.shown.length + this.stage.kept().length === 0) {
      this.deps.ended()
      return
    }
    this.round = this.now.round
    this.stage.show(tour, this.now.shown, all.length)
    this.deps.changed()
  }

  state(): TourRun | null {
    const { tour, all } = this.look()
    if (!tour || !this.now) return null
    const { scene } = this.deps.world
    const [first = ''] = this.now.shown
    return {
      ...{ tour: tour.id, name: tour.name, cell: this.cell, by: this.by, paused: this.paused },
      ...{ ...pageOf(this.round, this.items(tour, all)), ...this.pace.now(), out: this.out.size },
      title: tour.source.from === 'scenes' ? (scene(first)?.name ?? '') : '',
      skipped: new Set(this.now.skipped.flatMap((item) => camerasIn(item, tour, this.deps.world)))
        .size,
    }
  }

  private turn(how: typeof forward): void {
    const { tour, all } = this.look()
    // What was warmed is what is shown, even if another order would be better by now.
    const warmed = tour && how === forward ? this.warmed(tour, all) : null
    const step = tour && (warmed ?? how(this.round, this.items(tour, all)))
    if (step && step.shown.length > 0) this.show(tour, step, all)
    else this.deps.ended()
  }

  private show(tour: Tour, step: Step, all: string[]): void {
    this.next = null
    this.now = step
    this.round = step.round
    this.stage.show(tour, step.shown, all.length)
    const { page } = pageOf(step.round, this.items(tour, all))
    this.pace.begin(dwellOf(tour, page, step.shown[0] ?? ''), this.paused !== 'no')
    this.deps.changed()
  }

  /** What was opened ahead, unless some of it is gone by now, or has no room any more. */
  private warmed(tour: Tour, all: string[]): Step | null {
    const { next } = this
    if (!next || next.shown.length > this.stage.size(tour, all.length)) return null
    return next.shown.every((item) => all.includes(item)) ? next : null
  }

  private warm(): void {
    const { tour, all } = this.look()
    if (!tour || all.length === 0) return
    this.next = forward(this.round, this.items(tour, all))
    const { shown, skipped } = this.next
    const lost = skipped.flatMap((item) => camerasIn(item, tour, this.deps.world))
    this.stage.warm(tour, shown, all.length, this.deps.toTry(lost))
  }

  private drop(): void {
    const { tour, all } = this.look()
    this.next = null
    if (tour) this.stage.warm(tour, [], all.length, [])
  }

  /** The tour as it is now, with all that is in it. */
  private look() {
    const tour = this.deps.tour()
    const kept = new Set(this.stage.kept())
    const all = tour ? itemsOf(tour, this.deps.world).filter((item) => !this.out.has(item)) : []
    return { tour, all: all.filter((item) => !kept.has(item)) }
  }

  private items(tour: Tour, all: string[]) {
    return judged(tour, this.deps.world, all, Math.max(1, this.stage.size(tour, all.length)))
  }

  private leaveOut(): boolean {
    const shown = this.now?.shown ?? []
    if (this.look().all.every((item) => shown.includes(item))) return false
    for (const item of shown) this.out.add(item)
    this.next = null
    return true
  }
}
