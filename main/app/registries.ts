import type { Camera, Registry } from '../../preload/contract'
import { demoRegistry, isDemo } from '../demo'
import { type Arrangement, filled, memoryStore, pruned, Wall, wallStore } from '../wall'
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
    private walls: Record<Registry['mode'], Wall>,
    first: Registry['mode'],
    private changed: () => void,
  ) {
    this.mode = first
  }

  get wall(): Wall {
    return this.walls[this.mode]
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

/** Who is told of changes. */
interface Changes {
  registry(): void
  wall(): void
}

/** Both worlds with their walls; the demo's wall is kept nowhere. */
export function openRegistries(
  { registry, wall: kept }: Stores,
  notices: Notices,
  demo: boolean,
  changes: Changes,
): { registries: Registries; flush(): Promise<void> } {
  const store = wallStore(kept, (reason) => {
    if (reason === null) notices.drop('storage-write')
    else notices.add('storage-write', 'error', { file: 'wall.json', reason })
  })
  const { cameras } = registry.list()
  const sample = filled(
    '9',
    demoRegistry.cameras.map(({ id }) => id),
  )
  const walls = {
    real: new Wall({ ...store, load: () => withoutStrangers(store.load(), cameras) }, changes.wall),
    demo: new Wall(memoryStore(sample), changes.wall),
  }
  const first = demo || cameras.length === 0 ? 'demo' : 'real'
  const registries = new Registries(registry, walls, first, () => {
    changes.registry()
    changes.wall()
  })
  registry.onChange((now) => {
    walls.real.prune(isOneOf(now.cameras))
    if (registries.mode === 'real') changes.registry()
  })
  return { registries, flush: store.flush }
}

function isOneOf(cameras: Camera[]): (id: string) => boolean {
  const known = new Set(cameras.map(({ id }) => id))
  return (id) => known.has(id)
}

/** The two files may be of different ages; but no cameras at all is no proof that none are. */
const withoutStrangers = (wall: Arrangement, cameras: Camera[]) =>
  cameras.length > 0 ? pruned(wall, isOneOf(cameras)) : wall
