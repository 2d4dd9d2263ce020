import type { Camera, Registry } from '../../preload/contract'
import { demoRegistry, isDemo } from '../demo'
import { filled, memoryStore, Wall, wallStore } from '../wall'
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
): Registries {
  const failed = (reason: string) =>
    notices.add('storage-write', 'error', { file: 'wall.json', reason })
  const sample = filled(
    '9',
    demoRegistry.cameras.map(({ id }) => id),
  )
  const walls = {
    real: new Wall(wallStore(kept, failed), changes.wall),
    demo: new Wall(memoryStore(sample), changes.wall),
  }
  const first = demo || registry.list().cameras.length === 0 ? 'demo' : 'real'
  const registries = new Registries(registry, walls, first, () => {
    changes.registry()
    changes.wall()
  })
  registry.onChange(({ cameras }) => {
    const known = new Set(cameras.map(({ id }) => id))
    walls.real.prune((id) => known.has(id))
    if (registries.mode === 'real') changes.registry()
  })
  return registries
}
