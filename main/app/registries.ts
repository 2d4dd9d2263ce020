import {
  type Camera,
  FIRST_SCREEN,
  type Grid,
  isPanel,
  type LayoutId,
  type Registry,
  type ScreenId,
  type WallState,
} from '../../preload/contract'
import { demoRegistry, isDemo } from '../demo'
import {
  emptyArrangement,
  emptyKept,
  filled,
  type Grids,
  type Kept,
  memoryStore,
  pruned,
  Wall,
  Walls,
  wallStore,
} from '../wall'
import type { Notices } from './notices'
import type { Stores } from './stores'

/** The part of the registered cameras that is needed here. */
interface Registered {
  list(): { facilities: Registry['facilities']; cameras: Camera[] }
}

/** Which of the two worlds the station shows: its own cameras, or the demo's. They never mix. */
export class Registries {
  mode: Registry['mode']

  constructor(
    private registered: Registered,
    private worlds: Record<Registry['mode'], Walls>,
    first: Registry['mode'],
    private changed: () => void,
  ) {
    this.mode = first
  }

  /** The walls that are shown now. */
  get walls(): Walls {
    return this.worlds[this.mode]
  }

  /** The first screen's. */
  get wall(): Wall {
    return this.walls.of(FIRST_SCREEN)
  }

  current(): Registry {
    return { mode: this.mode, ...(this.mode === 'demo' ? demoRegistry : this.registered.list()) }
  }

  camera(id: string): Camera | null {
    const { cameras } = isDemo(id) ? demoRegistry : this.registered.list()
    return cameras.find((camera) => camera.id === id) ?? null
  }

  enter(mode: Registry['mode']): void {
    if (mode === this.mode) return
    this.mode = mode
    this.changed()
  }
}

/** How a wall is cut: what a layout's name stands for, and what a screen begins with. */
interface FirstLayouts {
  grid: Grids
  first(screen: ScreenId): { layout: LayoutId; grid: Grid } | null
}

/** Who is told of changes. */
interface Changes {
  registry(): void
  wall(state: WallState): void
}

interface Opened {
  registries: Registries
  flush(): Promise<void>
}

/** Both worlds with their walls; the demo's are kept nowhere. */
export function openRegistries(
  { registry, wall: kept }: Stores,
  notices: Notices,
  demo: boolean,
  layouts: FirstLayouts,
  changes: Changes,
): Opened {
  const store = wallStore(kept, (reason) => {
    if (reason === null) notices.drop('storage-write')
    else notices.add('storage-write', 'error', { file: 'wall.json', reason })
  })
  const sample = filled(
    '9',
    demoRegistry.cameras.map(({ id }) => id),
  )
  const grids: Grids = (id) => layouts.grid(id)
  const fresh = (screen: ScreenId): Kept => {
    const first = layouts.first(screen)
    const kept = emptyKept()
    return first ? { ...kept, arrangement: emptyArrangement(first.layout, first.grid) } : kept
  }
  const load = (screen: ScreenId) =>
    withoutStrangers(store.load(screen) ?? fresh(screen), registry.list().cameras)
  const tell = (mode: Registry['mode'], walls: () => Walls, screen: ScreenId) => () => {
    if (registries.mode === mode) changes.wall(walls().of(screen).state())
  }
  const worlds: Record<Registry['mode'], Walls> = {
    real: new Walls((screen) => {
      const kept = { load: () => load(screen), save: (next: Kept) => store.save(screen, next) }
      return new Wall(
        kept,
        tell('real', () => worlds.real, screen),
        grids,
        screen,
      )
    }),
    demo: new Walls((screen) => {
      const changed = tell('demo', () => worlds.demo, screen)
      return new Wall(memoryStore(sample), changed, grids, screen)
    }),
  }
  const first = demo || registry.list().cameras.length === 0 ? 'demo' : 'real'
  const registries = new Registries(registry, worlds, first, () => {
    changes.registry()
    for (const wall of registries.walls.all()) changes.wall(wall.state())
  })
  registry.onChange((now) => {
    worlds.real.prune(isOneOf(now.cameras))
    if (registries.mode === 'real') changes.registry()
  })
  return { registries, flush: store.flush }
}

/** Panels of figures are there whatever is registered. */
function isOneOf(cameras: Camera[]): (id: string) => boolean {
  const known = new Set(cameras.map(({ id }) => id))
  return (id) => known.has(id) || isPanel(id)
}

/** The two files may be of different ages; but no cameras at all is no proof that none are. */
function withoutStrangers({ arrangement, memory }: Kept, cameras: Camera[]): Kept {
  if (cameras.length === 0) return { arrangement, memory }
  return { arrangement: pruned(arrangement, isOneOf(cameras)), memory }
}
