import type { Display, DisplayId, OutputState } from '../../preload/contract'
import type { Clock, Timer } from '../base/clock'
import { groundsOf, type Home, homeOf, speakerAt } from './place'

export interface FollowDeps {
  clock: Clock
  displays(): Display[]
  /**
   * Puts both windows there, and opens those that are not open yet.
   * @param output null: its display is away; undefined: there is none
   * @param presenter null: it has no display
   */
  place(output: Display | null | undefined, presenter: Display | null, shared: boolean): void
  changed(output: OutputState): void
  /** The output has another display from now on, or none. */
  taken(): void
}

/** Ms until windows that the system has thrown about are looked after once more. */
export const REST = 1000

/** The stage of a rehearsal: as most big screens are. */
const NONE: OutputState = { state: 'none', label: '', display: null, width: 1920, height: 1080 }

/** Where the windows of a show are, whatever happens to displays. */
export class Follow {
  private home: Home | null = null
  private speaker: DisplayId | null = null
  private state: OutputState = NONE
  private painted = false
  private timer: Timer | null = null

  constructor(private deps: FollowDeps) {}

  output(): OutputState {
    return this.state
  }

  /** @param output null: a rehearsal has none */
  begin(output: Display | null, here: DisplayId | null): OutputState {
    const displays = this.deps.displays()
    this.home = output && homeOf(displays, output, here)
    this.speaker = here
    this.painted = false
    this.state = output ? { ...sizeOf(output), state: 'opening' } : NONE
    return this.state
  }

  /** Both windows go where they belong. */
  settle(): void {
    const { displays, place } = this.deps
    const now = displays()
    if (now.length === 0) return // asleep, or between two arrangements
    if (!this.home) {
      place(undefined, speakerAt(now, this.speaker), false)
      return
    }
    const { output, presenter, home } = groundsOf(this.home, now)
    this.home = home
    const before = this.state.display
    const state = this.painted ? 'shown' : 'opening'
    this.state = output
      ? { ...sizeOf(output), state }
      : { ...this.state, display: null, state: 'lost' }
    // Walls leave the display before the output comes, and come back when it has gone.
    if (before !== this.state.display) this.deps.taken()
    place(output, presenter, home.shared)
    this.deps.changed(this.state)
  }

  /** The system told of displays. */
  follow(): void {
    this.settle()
    this.end()
    this.timer = this.deps.clock.setTimeout(() => {
      this.timer = null
      this.settle()
    }, REST)
  }

  /** The output has painted. */
  shown(): void {
    this.painted = true
    if (this.state.state === 'opening') this.tell({ ...this.state, state: 'shown' })
  }

  /** False when there is no such display, or no output. */
  move(to: DisplayId): boolean {
    const displays = this.deps.displays()
    const target = displays.find(({ id }) => id === to)
    if (!target || !this.home) return false
    this.home = homeOf(displays, target, this.home.presenter.id)
    this.settle()
    return true
  }

  /** Displays are not followed any more. */
  end(): void {
    if (this.timer) this.deps.clock.clearTimeout(this.timer)
    this.timer = null
  }

  private tell(state: OutputState): void {
    this.state = state
    this.deps.changed(state)
  }
}

const sizeOf = ({ id, label, width, height }: Display) => ({ display: id, label, width, height })
