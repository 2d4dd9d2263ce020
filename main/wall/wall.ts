import {
  gridFor,
  type LayoutId,
  layoutOf,
  type Outcome,
  type WallState,
} from '../../preload/contract'
import * as state from './state'

/** Where the arrangement is kept; the demo's is kept nowhere. */
export interface WallStore {
  load(): state.Arrangement
  save(arrangement: state.Arrangement): void
}

const DONE: Outcome = { status: 'done' }
const HISTORY = 50

/** The wall of one station: which camera is where. Every change can be undone. */
export class Wall {
  private now: state.Arrangement
  private past: state.Arrangement[] = []
  private enlarged: number | null = null

  constructor(
    private store: WallStore,
    private changed: () => void,
  ) {
    this.now = store.load()
  }

  state(): WallState {
    return { ...this.now, enlarged: this.enlarged, canUndo: this.past.length > 0 }
  }

  get empty(): boolean {
    return state.isEmpty(this.now)
  }

  setLayout(layout: LayoutId): Outcome {
    this.enlarged = null
    return this.become({ ...this.now, layout })
  }

  place(cell: number, cameras: string[]): Outcome {
    return this.become(state.place(this.now, cell, cameras))
  }

  /** The smallest grid that holds the cameras, unless a layout is given. */
  fill(cameras: string[], layout: LayoutId = gridFor(cameras.length)): Outcome {
    this.enlarged = null
    return this.become(state.fill(layout, cameras))
  }

  swap(a: number, b: number): Outcome {
    return this.become(state.swap(this.now, a, b))
  }

  clear(cell: number): Outcome {
    if (this.enlarged === cell) this.enlarged = null
    return this.become(state.clear(this.now, cell))
  }

  clearAll(): Outcome {
    this.enlarged = null
    return this.become(state.emptyArrangement(this.now.layout))
  }

  /** A new camera shows itself where there is room. */
  welcome(camera: string): void {
    const cell = state.firstEmpty(this.now)
    if (cell !== null) this.place(cell, [camera])
  }

  enlarge(cell: number | null): Outcome {
    const shown = layoutOf(this.now.layout).cells.length
    this.enlarged = cell !== null && cell < shown ? cell : null
    this.changed()
    return DONE
  }

  undo(): Outcome {
    const before = this.past.pop()
    if (!before) return { status: 'refused', reason: 'nothing-to-undo' }
    this.now = before
    this.enlarged = null
    this.publish()
    return DONE
  }

  /** Removed cameras leave the wall, and what could be undone with them. */
  prune(exists: (id: string) => boolean): void {
    this.past = this.past.map((each) => state.prune(each, exists))
    const pruned = state.prune(this.now, exists)
    if (pruned === this.now) return
    this.now = pruned
    if (this.enlarged !== null && pruned.cells[this.enlarged] === null) this.enlarged = null
    this.publish()
  }

  private become(next: state.Arrangement): Outcome {
    this.past = [...this.past, this.now].slice(-HISTORY)
    this.now = next
    this.publish()
    return DONE
  }

  private publish(): void {
    this.store.save(this.now)
    this.changed()
  }
}
