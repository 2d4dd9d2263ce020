import {
  type FeedShown,
  type Inked,
  type Outcome,
  type OutputState,
  type Programme,
  type ShowRefusal,
  type ShowStart,
  type ShowState,
  type StagePoint,
  type StageZoom,
  type Stroke,
  WHOLE_STAGE,
} from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { Ink } from './ink'
import { leftAt, usedAt } from './times'

export interface ShowDeps {
  clock: Clock
  changed(): void
  /** Something that changes many times a second did. */
  zoomed(): void
  inked(change: Inked): void
  pointed(at: StagePoint | null): void
}

/** How a show begins; the programme is a copy that stays as it is. */
export type Beginning = Omit<ShowStart, 'programme' | 'display'> & { programme: Programme }

export type Way = { to: number } | { by: 1 | -1 }

const DONE: Outcome = { status: 'done' }
const refused = (reason: ShowRefusal): Outcome => ({ status: 'refused', reason })

/** A show that runs: where it is, what lies over it, and what time it took. */
export class Show {
  private now: ShowState
  private ink = new Ink()
  private auto: Timer | null = null
  private shown = new Set<string>()

  constructor(
    { programme, mode, from, ...rest }: Beginning,
    output: OutputState,
    private deps: ShowDeps,
  ) {
    const { clock } = deps
    const real = mode === 'show' ? { speed: 1, clockFrom: clock.now(), auto: false } : {}
    this.now = {
      ...{ programme, mode, index: from, card: false, frozen: false, held: null },
      ...{ zoom: WHOLE_STAGE, ink: [], startedAt: clock.now(), stepAt: clock.now(), used: {} },
      ...{ ...rest, ...real, over: false, output, feeds: [] },
    }
    this.enter(from)
  }

  state(): ShowState {
    return { ...this.now, ink: this.ink.list() }
  }

  get zoomNow(): StageZoom {
    return this.now.zoom
  }

  /** Ms by step, until now. */
  used(): Record<string, number> {
    return usedAt(this.now, this.deps.clock.now())
  }

  /** How many steps were shown. */
  get steps(): number {
    return this.shown.size
  }

  go(way: Way): Outcome {
    const { index, over, mode, programme } = this.now
    const last = programme.steps.length - 1
    if ('to' in way && way.to > last) return refused('no-step')
    // What is over goes back to where it ended.
    const to = 'to' in way ? way.to : index + (over ? Math.min(0, way.by + 1) : way.by)
    if (to > last && mode === 'rehearsal' && !over) return this.finish()
    if (to < 0 || to > last || (over && 'by' in way && way.by > 0)) return DONE
    this.leave()
    this.ink.erase(null)
    this.change({ card: false, zoom: WHOLE_STAGE, over: false })
    this.enter(to)
    this.deps.changed()
    return DONE
  }

  card(card: boolean): Outcome {
    return this.tell({ card })
  }

  freeze(frozen: boolean): Outcome {
    if (frozen === this.now.frozen) return DONE
    return this.tell({ frozen, held: frozen ? this.now.index : null })
  }

  setAuto(auto: boolean): Outcome {
    this.change({ auto })
    this.await()
    return this.tell({})
  }

  zoom(zoom: StageZoom): Outcome {
    this.change({ zoom })
    this.deps.zoomed()
    return DONE
  }

  draw(stroke: Stroke): Outcome {
    if (!this.ink.draw(stroke)) return refused('too-much-ink')
    this.deps.inked({ drawn: stroke })
    return DONE
  }

  erase(id: string | null): Outcome {
    if (this.ink.erase(id)) this.deps.inked({ erased: id })
    return DONE
  }

  point(at: StagePoint | null): Outcome {
    this.deps.pointed(at)
    return DONE
  }

  output(output: OutputState): void {
    const before = this.now.output
    if (JSON.stringify(output) === JSON.stringify(before)) return
    const same = output.width === before.width && output.height === before.height
    if (output.state === 'lost' || !same) this.thaw()
    this.tell({ output })
  }

  feeds(feeds: FeedShown[]): Outcome {
    return JSON.stringify(feeds) === JSON.stringify(this.now.feeds) ? DONE : this.tell({ feeds })
  }

  /** The output's page was lost, and what it had frozen with it. */
  pageLost(): void {
    if (!this.now.frozen) return
    this.thaw()
    this.deps.changed()
  }

  stop(): void {
    if (this.auto) this.deps.clock.clearTimeout(this.auto)
    this.auto = null
  }

  /**
   * A frozen picture is gone. Where the speaker has gone on behind it, that was not meant to be
   * seen: the card is shown.
   */
  private thaw(): void {
    const { frozen, held, index, card } = this.now
    if (frozen) this.change({ frozen: false, held: null, card: card || held !== index })
  }

  /** After the last step of a rehearsal time stands still. */
  private finish(): Outcome {
    this.leave()
    this.stop()
    return this.tell({ over: true, card: false })
  }

  private leave(): void {
    this.change({ used: this.used() })
  }

  private enter(index: number): void {
    const id = this.now.programme.steps[index]?.id
    if (id !== undefined) this.shown.add(id)
    this.change({ index, stepAt: this.deps.clock.now() })
    this.await()
  }

  private await(): void {
    const { clock } = this.deps
    this.stop()
    const left = this.now.auto ? leftAt(this.now, clock.now()) : null
    if (left !== null) this.auto = clock.setTimeout(() => this.go({ by: 1 }), left)
  }

  private tell(part: Partial<ShowState>): Outcome {
    this.change(part)
    this.deps.changed()
    return DONE
  }

  private change(part: Partial<ShowState>): void {
    this.now = { ...this.now, ...part }
  }
}
