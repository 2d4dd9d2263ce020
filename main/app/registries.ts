import type { Camera, Registry } from '../../preload/contract'
import { demoRegistry, isDemo } from '../demo'
import type { Wall } from '../wall'

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
