import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { builtInGrid, type Grid } from '../../preload/contract'
import { realClock } from '../base/clock'
import { openWallCollection } from '../wall'
import { Notices } from './notices'
import { openRegistries } from './registries'
import type { Stores } from './stores'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vong-gac-registries-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const grid: Grid = { columns: 2, rows: 1, cells: [0, 1].map((x) => ({ x, y: 0, w: 1, h: 1 })) }

async function open() {
  const wall = await openWallCollection(folder, realClock)
  const registry = {
    list: () => ({ facilities: [], cameras: [{ id: 'a' }] }),
    onChange: () => () => {},
  }
  const layouts = {
    grid: (id: string) => (id === 'l-1' ? grid : builtInGrid(id)),
    first: (screen: string) => (screen === 'w2' ? { layout: 'l-1', grid } : null),
  }
  const changes = { registry: () => {}, wall: () => {} }
  const stores = { registry, wall } as unknown as Stores
  const { registries } = openRegistries(stores, new Notices(() => {}), false, layouts, changes)
  return { registries, wall }
}

it('a screen begins with its default layout, and then with what it showed', async () => {
  const { registries, wall } = await open()
  expect(registries.walls.of('w2').state()).toMatchObject({ layout: 'l-1', grid })
  expect(registries.walls.of('main').state().layout).toBe('9')
  registries.walls.of('w2').setLayout('16')
  registries.walls.of('w3').setLayout('l-1')
  await wall.settled()
  const again = await open()
  expect(again.registries.walls.of('w2').state().layout).toBe('16')
  expect(again.registries.walls.of('w3').state()).toMatchObject({ layout: 'l-1', grid })
})

it('panels of figures stay on a wall when cameras go, and over a restart', async () => {
  const panel = 'figures:cameras:today'
  const { registries, wall } = await open()
  registries.walls.of('main').fill(['a', panel, 'gone'])
  await wall.settled()
  const again = await open()
  const { cells } = again.registries.walls.of('main').state()
  expect(cells.slice(0, 3)).toEqual(['a', panel, null])
  expect(again.registries.camera(panel)).toBeNull()
})
