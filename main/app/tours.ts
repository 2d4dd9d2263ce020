import { randomUUID } from 'node:crypto'
import { FIRST_SCREEN, type ScreenId } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Coverage } from '../coverage'
import { demoTours } from '../demo'
import { codes } from '../facilities'
import type { Broadcast } from '../ipc'
import type { Layouts } from '../layouts'
import { keptTours, Tours, toursInMemory } from '../tours'
import type { Registries } from './registries'
import type { Stores } from './stores'

interface TourDeps extends Pick<Stores, 'settings' | 'tourBook' | 'log'> {
  registries: Registries
  layouts: Layouts
  coverage: Coverage
  broadcast: Broadcast
  /** Of any screen but the first. */
  isOpen(screen: ScreenId): boolean
}

/** The tours of both worlds; those of the demo are kept nowhere. */
export function openTours(deps: TourDeps): Tours {
  const { registries, layouts, coverage, settings, broadcast } = deps
  const log = deps.log.scope('tours')
  const stores = { real: keptTours(deps.tourBook), demo: toursInMemory(demoTours) }
  return new Tours({
    ...{ clock: realClock, newId: randomUUID, store: () => stores[registries.mode] },
    budget: () => settings.read().tourBudget,
    world: {
      ...{ registry: () => registries.current(), places: codes.places },
      scene: (id) => layouts.scene(id),
      grid: (id) => layouts.grid(id),
      lastSeen: (camera) => coverage.lastSeen(camera),
    },
    wall: (screen) =>
      screen === FIRST_SCREEN || deps.isOpen(screen) ? registries.walls.of(screen) : null,
    changed: (list) => broadcast('tours', 'changed', [...list]),
    running: (now) => broadcast('tours', 'running', now),
    log: (line) => log.warn(line),
  })
}
