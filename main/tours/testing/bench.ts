import type { Camera, Scene, ScreenTours, StreamState, Tour } from '../../../preload/contract'
import { type FakeClock, fakeClock } from '../../base/clock'
import { filled, memoryStore, Wall } from '../../wall'
import { type TourStore, toursInMemory } from '../store'
import { Tours } from '../tours'

export const tourOf = (part: Partial<Tour> = {}): Tour => ({
  ...{ id: 't-1', name: 'One', kind: 'pages', source: { from: 'all' }, layout: '4', dwell: 20 },
  ...{ dwells: {}, order: 'byHand', offline: 'skip', plan: null },
  ...part,
})

export interface Bench {
  tours: Tours
  wall: Wall
  clock: FakeClock
  store: TourStore
  seen: Map<string, number>
  scenes: Map<string, Scene>
  /** Cameras that are registered, by one letter each. */
  cameras: string[]
  /** Letters of the shown cells, `-` for an empty one. */
  shown(): string
  /** Letters of what is opened ahead. */
  warm(): string
  state(): ScreenTours
  /** What windows were told last. */
  told(): ScreenTours | undefined
  note(letters: string, state: StreamState): void
  begin(): void
}

const camera = (id: string) => ({ id, name: id, place: '', facility: '', enabled: true }) as Camera

/** Tours over a real wall of four, in fake time. @param first a moment in ms since 1970 */
export function bench(list: Tour[], letters = 'abcdefghij', first = 1_000_000): Bench {
  const clock = fakeClock(first)
  const wall = new Wall(memoryStore(filled('4', ['x', 'y', 'z'])), () =>
    all.tours.wallChanged(wall.state()),
  )
  const store = toursInMemory(list)
  const seen = new Map<string, number>()
  const scenes = new Map<string, Scene>()
  const cameras = [...letters]
  let id = 0
  let told: ScreenTours | undefined
  const make = () =>
    new Tours({
      ...{ clock, store: () => store, newId: () => `new-${++id}`, budget: () => 16 },
      world: {
        registry: () => ({ cameras: cameras.map(camera), facilities: [] }),
        places: [],
        scene: (scene) => scenes.get(scene) ?? null,
        grid: () => null,
        lastSeen: (each) => seen.get(each) ?? null,
      },
      wall: (screen) => (screen === 'main' ? wall : null),
      ...{ changed: () => {}, log: () => {} },
      running: (now) => {
        told = now
      },
    })
  const all: Bench = {
    ...{ tours: make(), wall, clock, store, seen, scenes, cameras },
    shown: () => {
      const { cells, grid } = wall.state()
      return cells
        .slice(0, grid.cells.length)
        .map((each) => each ?? '-')
        .join('')
    },
    warm: () =>
      wall
        .state()
        .warm.map((each) => each.camera)
        .join(''),
    state: () => {
      const state = all.tours.screen('main')?.state()
      if (!state) throw new Error('no screen')
      return state
    },
    told: () => told,
    note: (some, state) => {
      for (const each of some) all.tours.offline.note({ camera: each, quality: 'sub', state })
    },
    begin: () => {
      all.tours = make()
      all.tours.enter()
    },
  }
  all.tours.enter()
  return all
}
