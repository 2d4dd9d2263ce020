import {
  type Grid,
  isPanel,
  MAX_CELLS,
  type Tour,
  type WallState,
  type Warm,
} from '../../preload/contract'
import type { Stage } from './run'
import { gridOf, type World } from './track'

/** What a page of a tour puts on a wall. */
export type Page = Pick<WallState, 'layout' | 'grid' | 'cells' | 'titles'>

/** The wall of a screen, as far as tours work it. */
export interface TourWall {
  state(): WallState
  turn(page: Page): void
  endTour(): void
  lend(cell: number, camera: string): void
  giveBack(cell: number): void
}

/** Opens streams ahead for one tour; an empty list closes them. */
type Warmer = (list: Warm[]) => void

/** How a camera that is only tried is opened: as small as can be. */
const TRIED = 0.05

const heightOf = ({ cells, rows }: Grid, cell: number) => (cells[cell]?.h ?? 1) / rows

/** Those of cells that there are: a smaller grid keeps the cameras that it does not show. */
const inSight = ({ cells, grid }: WallState) => new Set(cells.slice(0, grid.cells.length))

const tried = (cameras: string[]): Warm[] => cameras.map((camera) => ({ camera, height: TRIED }))

/** The whole wall, but for cells that are held, or lent to somebody else. */
export class PageStage implements Stage {
  constructor(
    private wall: TourWall,
    private world: World,
    private held: ReadonlyMap<number, string>,
    private warmer: Warmer,
  ) {}

  size(tour: Tour, count: number): number {
    if (tour.source.from === 'scenes') return 1
    return this.free(gridOf(tour, count, this.world)[1]).length
  }

  kept(): string[] {
    return [...this.held.values()]
  }

  show(tour: Tour, items: string[], count: number): void {
    this.wall.turn(this.page(tour, items, count))
  }

  warm(tour: Tour, items: string[], count: number, others: string[]): void {
    this.warmer(items.length > 0 ? this.ahead(tour, items, count, others) : [])
  }

  private ahead(tour: Tour, items: string[], count: number, others: string[]): Warm[] {
    const { grid, cells } = this.page(tour, items, count)
    const shown = inSight(this.wall.state())
    const next = cells.flatMap((camera, cell) =>
      camera === null || isPanel(camera) || shown.has(camera)
        ? []
        : [{ camera, height: heightOf(grid, cell) }],
    )
    return [...next, ...tried(others)]
  }

  private page(tour: Tour, items: string[], count: number): Page {
    const [first = ''] = items
    const scene = tour.source.from === 'scenes' ? this.world.scene(first) : null
    if (scene) return this.withHeld(scene)
    const [layout, grid] = gridOf(tour, count, this.world)
    const cells = Array<string | null>(MAX_CELLS).fill(null)
    const free = this.free(grid)
    for (const [i, camera] of items.entries()) {
      const cell = free[i]
      if (cell !== undefined) cells[cell] = camera
    }
    return this.withHeld({ layout, grid, cells, titles: Array<string>(MAX_CELLS).fill('') })
  }

  /** What is held stays where it is, and stands nowhere else. */
  private withHeld({ layout, grid, cells, titles }: Page): Page {
    const held = new Set(this.held.values())
    const kept = cells.map((id, i) => this.held.get(i) ?? (id !== null && held.has(id) ? null : id))
    return {
      ...{ layout, grid, cells: kept },
      titles: titles.map((title, i) => (kept[i] === cells[i] ? title : '')),
    }
  }

  private free({ cells }: Grid): number[] {
    const lent = new Set(this.wall.state().lent)
    return [...cells.keys()].filter((cell) => !this.held.has(cell) && !lent.has(cell))
  }
}

/** One cell of a wall. */
export class CellStage implements Stage {
  constructor(
    private wall: TourWall,
    private cell: number,
    private warmer: Warmer,
  ) {}

  size(): number {
    return 1
  }

  kept(): string[] {
    return []
  }

  show(_tour: Tour, [camera]: string[]): void {
    if (camera !== undefined) this.wall.lend(this.cell, camera)
  }

  warm(_tour: Tour, items: string[], _count: number, others: string[]): void {
    const wall = this.wall.state()
    const height = heightOf(wall.grid, this.cell)
    const shown = inSight(wall)
    const next = items.filter((camera) => !shown.has(camera))
    this.warmer([...next.map((camera) => ({ camera, height })), ...tried(others)])
  }
}
