import { it } from 'vitest'
import type { Camera, Scene, Tour } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { filled, memoryStore, Wall } from '../wall'
import { lookupIn, resolved } from '../layouts/scenes'
import { codes } from '../facilities'
import { toursInMemory } from './store'
import { Tours } from './tours'
import { tourOf } from './testing/bench'

const cams = Array.from({ length: 3000 }, (_, i) => ({ id: `0000-1111-2222-${i}`, code: `CAM-${i}`, name: `Cổng chính số ${i} khu vực kiểm soát`, place: codes.places[i % codes.places.length]?.code ?? '', facility: `F${i % 200}`, enabled: true })) as unknown as Camera[]
const facilities = Array.from({ length: 200 }, (_, i) => ({ code: `F${i}`, authority: 'a', district: 'd' }))
const stored = Array.from({ length: 20 }, (_, s) => ({ id: `s${s}`, name: `s${s}`, layout: '16', grid: filled('16', []).grid, cells: Array.from({ length: 16 }, (_, c) => ({ cell: c, camera: cams[(s * 16 + c) % 3000]!.id, code: '', title: '' })) }))
function go(name: string, tour: Tour, turns = 20) {
  const clock = fakeClock(1_000_000)
  const wall: Wall = new Wall(memoryStore(filled('4', ['x'])), () => tours.wallChanged(wall.state()))
  const store = toursInMemory([tour])
  const tours: Tours = new Tours({
    ...{ clock, store: () => store, newId: () => 'x', budget: () => 16 },
    world: {
      registry: () => ({ cameras: cams.map((c) => ({ ...c })), facilities: facilities as never }),
      places: codes.places,
      scene: (id) => { const s = stored.find((e) => e.id === id); return s ? (resolved(s as never, lookupIn(cams.map((c) => ({ ...c })))) as Scene) : null },
      grid: () => null,
      lastSeen: () => Math.random(),
    },
    wall: () => wall,
    ...{ changed: () => {}, running: () => {}, log: () => {} },
  })
  tours.enter()
  const first = performance.now()
  tours.start('main', tour.id, null)
  console.log(name, 'start', (performance.now() - first).toFixed(1))
  let most = 0; let sum = 0
  for (let i = 0; i < turns; i++) {
    const at = performance.now()
    tours.screen('main')!.go(null, 'next')
    const took = performance.now() - at
    most = Math.max(most, took); sum += took
  }
  console.log(name, 'turn mean', (sum / turns).toFixed(1), 'most', most.toFixed(1))
  const at = performance.now()
  tours.running()
  console.log(name, 'state', (performance.now() - at).toFixed(1))
  tours.close()
}
it('bench', () => {
  go('all', tourOf({ layout: '16' }))
  go('least', tourOf({ layout: '16', order: 'leastSeen' }))
  go('words', tourOf({ layout: '16', source: { from: 'words', words: 'cổng, sân' } }))
  go('facility', tourOf({ layout: '16', source: { from: 'facility', code: 'F3' } }))
  go('scenes', tourOf({ source: { from: 'scenes', scenes: stored.map((s) => s.id) } }), 3)
  go('scenes least', tourOf({ order: 'leastSeen', source: { from: 'scenes', scenes: stored.map((s) => s.id) } }), 3)
}, 200_000)
