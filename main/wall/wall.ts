import {
  builtInGrid,
  FIRST_SCREEN,
  type Grid,
  gridFor,
  type LayoutId,
  MAX_RECENT,
  type Outcome,
  type ScreenId,
  type WallState,
  type Warm,
} from '../../preload/contract'
import { Lent } from './lent'
import * as state from './state'

/** Where the arrangement is kept, and what cells showed before; the demo's is kept nowhere. */
export interface WallStore {
  load(): Kept
  save(kept: Kept): void
}

export interface Kept {
  arrangement: state.Arrangement
  memory: state.Memory
}

/** The grid of a layout's name; null when there is none (any more). */
export type Grids = (id: LayoutId) => Grid | null

const DONE: Outcome = { status: 'done' }
/** It may have been deleted in another window. */
const NO_LAYOUT: Outcome = { status: 'refused', reason: 'no-such-layout' }
const HISTORY = 50

/**
 * The wall of one screen: which camera is where. What an operator does can be undone and is kept;
 * what comes by itself (pages of a tour, lent cells) is neither.
 */
export class Wall {
  private now: state.Arrangement
  private memory: state.Memory
  private past: state.Arrangement[] = []
  private future: state.Arrangement[] = []
  private enlarged: number | null = null
  private lent = new Lent()
  private warming: Warm[] = []
  private soft = false
  /** What was there before a tour began; comes back with its end. */
  private home: { now: state.Arrangement; past: state.Arrangement[] } | null = null

  constructor(
    private store: WallStore,
    private changed: () => void,
    private grids: Grids = () => null,
    readonly screen: ScreenId = FIRST_SCREEN,
  ) {
    const { arrangement, memory } = store.load()
    this.now = arrangement
    this.memory = state.remember(memory, arrangement.cells)
  }

  state(): WallState {
    return {
      ...{ ...this.now, screen: this.screen, cells: this.cells(), enlarged: this.enlarged },
      ...{ canUndo: this.past.length > 0, canRedo: this.future.length > 0 },
      ...{ lent: this.lent.cellsIn(this.now.grid), turning: this.home !== null },
      ...{ soft: this.soft, warm: this.warming },
    }
  }

  /** As the operator left it: what a scene keeps. */
  arrangement(): state.Arrangement {
    return this.now
  }

  get empty(): boolean {
    return state.isEmpty(this.now)
  }

  setLayout(layout: LayoutId): Outcome {
    const grid = this.gridOf(layout)
    return grid ? this.arrange({ ...this.now, layout, grid }) : NO_LAYOUT
  }

  place(cell: number, cameras: string[]): Outcome {
    this.lent.release(cell, this.now.grid)
    return this.become(state.place(this.now, cell, cameras))
  }

  /** The smallest grid that holds the cameras, unless a layout is given. */
  fill(cameras: string[], layout: LayoutId = gridFor(cameras.length)): Outcome {
    const grid = this.gridOf(layout)
    return grid ? this.arrange(state.fill(layout, cameras, grid)) : NO_LAYOUT
  }

  /** A whole arrangement at once, such as a scene; a tour that turns its pages here is over. */
  arrange(next: state.Arrangement): Outcome {
    this.enlarged = null
    if (this.home) this.past = [...this.home.past, this.home.now]
    this.home = null
    this.warming = []
    return this.become(next)
  }

  /** What `a` shows goes to `b`, as one saw it dragged, whatever was lent to either. */
  swap(a: number, b: number): Outcome {
    const { lent, cells } = this.state()
    const camera = cells[a]
    if (lent.includes(a) && camera) return this.place(b, [camera])
    this.lent.release(b, this.now.grid)
    return this.become(state.swap(this.now, a, b))
  }

  move(cells: number[], to: number): Outcome {
    return this.become(state.move(this.now, cells, to))
  }

  /** Not what a tour or an alarm shows: the camera beneath, unseen, would be taken away. */
  clear(...asked: number[]): Outcome {
    const { lent } = this.state()
    const cells = asked.filter((cell) => !lent.includes(cell))
    if (cells.length === 0) return { status: 'refused', reason: 'cell-lent' }
    if (this.enlarged !== null && cells.includes(this.enlarged)) this.enlarged = null
    return this.become(state.clear(this.now, cells))
  }

  clearAll(): Outcome {
    const { layout, grid } = this.now
    return this.arrange(state.emptyArrangement(layout, grid))
  }

  setTitle(cell: number, title: string): Outcome {
    return this.become(state.title(this.now, cell, title))
  }

  /** A new camera shows itself where there is room; during a tour it waits for its end. */
  welcome(camera: string): void {
    const { home } = this
    const cell = state.firstEmpty(home?.now ?? { ...this.now, cells: this.cells() })
    if (cell === null) return
    if (!home) return void this.place(cell, [camera])
    this.home = { ...home, now: state.place(home.now, cell, [camera]) }
    this.save()
  }

  enlarge(cell: number | null): Outcome {
    this.enlarged = cell !== null && cell < this.now.grid.cells.length ? cell : null
    this.changed()
    return DONE
  }

  undo(): Outcome {
    return this.travel(this.past, this.future, 'nothing-to-undo')
  }

  redo(): Outcome {
    return this.travel(this.future, this.past, 'nothing-to-redo')
  }

  recent(cell: number): string[] {
    const shown = this.cells()[cell]
    return (this.memory[cell] ?? []).filter((id) => id !== shown).slice(0, MAX_RECENT)
  }

  /** Shows another camera in a cell, or none, without touching what the operator put there. */
  lend(cell: number, camera: string | null): void {
    if (this.lent.lend(cell, camera)) this.byItself()
  }

  /** The cell shows again what was put there. */
  giveBack(cell: number): void {
    if (this.lent.giveBack(cell)) this.byItself()
  }

  /** Shows an alarm's camera in a cell, over everything else; null: the alarm is over. */
  alarm(cell: number, camera: string | null): void {
    if (this.lent.alarm(cell, camera)) this.byItself()
  }

  /** A page of a tour; what was there before comes back with `endTour`. */
  turn(page: state.Arrangement): void {
    this.home ??= { now: this.now, past: this.past }
    this.past = [] // only what is done on a page is undone, and only while it is shown
    const cell = this.enlarged
    const before = cell === null ? null : this.cells()[cell]
    this.now = page
    const there = cell !== null && cell < page.grid.cells.length
    if (!there || this.cells()[cell] !== before) this.enlarged = null
    this.future = []
    this.byItself()
  }

  endTour(): void {
    if (!this.home) return
    const { now, past } = this.home
    this.home = null
    this.warming = []
    this.now = now
    this.past = past
    this.future = []
    this.enlarged = null
    this.byItself()
  }

  /** Streams that are to be opened ahead. */
  warm(next: Warm[]): void {
    if (next.length === 0 && this.warming.length === 0) return
    this.warming = next
    this.changed()
  }

  /** Removed cameras leave the wall, and what could be undone with them. */
  prune(exists: (id: string) => boolean): void {
    const each = (arrangement: state.Arrangement) => state.prune(arrangement, exists)
    this.past = this.past.map(each)
    this.future = this.future.map(each)
    this.memory = this.memory.map((list) => list.filter(exists))
    if (this.home) this.home = { now: each(this.home.now), past: this.home.past.map(each) }
    const before = this.cells()
    this.lent.prune(exists)
    const pruned = each(this.now)
    const kept = pruned !== this.now
    this.now = pruned
    const cells = this.cells()
    if (this.enlarged !== null && cells[this.enlarged] === null) this.enlarged = null
    if (kept) this.publish()
    else if (cells.some((id, i) => id !== before[i])) this.changed()
  }

  private gridOf(layout: LayoutId): Grid | null {
    return this.grids(layout) ?? builtInGrid(layout)
  }

  private cells(): (string | null)[] {
    return this.lent.over(this.now.cells, this.now.grid)
  }

  private travel(from: state.Arrangement[], to: state.Arrangement[], none: string): Outcome {
    const next = from.pop()
    if (!next) return { status: 'refused', reason: none }
    to.push(this.now)
    this.now = next
    this.enlarged = null
    this.soft = false
    this.publish()
    return DONE
  }

  private become(next: state.Arrangement): Outcome {
    this.past = [...this.past, this.now].slice(-HISTORY)
    this.future = []
    this.now = next
    this.soft = false
    this.publish()
    return DONE
  }

  private byItself(): void {
    this.soft = true
    this.changed()
  }

  private publish(): void {
    this.memory = state.remember(this.memory, this.now.cells)
    this.save()
    this.changed()
  }

  private save(): void {
    this.store.save({ arrangement: this.home?.now ?? this.now, memory: this.memory })
  }
}
