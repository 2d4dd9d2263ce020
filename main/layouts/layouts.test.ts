import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { builtInGrid, type Grid } from '../../preload/contract'
import { realClock } from '../base/clock'
import { layoutsHandlers } from './handlers'
import { Layouts } from './layouts'
import type { World } from './schema'
import { openLayoutsCollection } from './schema'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vong-gac-layouts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const four = builtInGrid('4') as Grid
const cameras = [
  { id: 'id-a', code: '101' },
  { id: 'id-b', code: '102' },
]
const shown = (cells: (string | null)[]) => ({
  ...{ layout: '4', grid: four, titles: ['Cổng chính', ...Array(63).fill('')] },
  cells: [...cells, ...Array(64 - cells.length).fill(null)],
})

async function open(world: () => World = () => 'real') {
  const collection = await openLayoutsCollection(folder, realClock)
  let count = Math.random()
  const newId = () => `${++count}`.replace('.', '')
  const layouts = new Layouts({ collection, world, newId, cameras: () => cameras, now: () => 0 })
  return { layouts, collection }
}

function done<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

it('everything is there after a restart, and the worlds keep their scenes apart', async () => {
  let world: World = 'real'
  const first = await open(() => world)
  const id = done(await first.layouts.saveLayout({ name: 'Của tôi', grid: four }))
  done(await first.layouts.keepScene({ name: 'Đêm' }, shown(['id-a', null, 'id-b', null, 'id-b'])))
  done(await first.layouts.setDefault('w2', id))
  world = 'demo'
  expect(first.layouts.state().scenes).toEqual([])
  done(await first.layouts.keepScene({ name: 'Đêm' }, shown([])))
  world = 'real'
  const { layouts } = await open()
  const state = layouts.state()
  expect(state).toEqual({ ...first.layouts.state(), canUndo: false })
  expect(state.layouts).toEqual([{ id, name: 'Của tôi', grid: four }])
  // What the layout hides is no part of the scene.
  expect(state.scenes[0]?.cells.filter(Boolean)).toEqual(['id-a', 'id-b'])
  expect(state.scenes[0]).toMatchObject({ name: 'Đêm', layout: '4', missing: [] })
  expect(layouts.scene(state.scenes[0]?.id ?? '')?.titles[0]).toBe('Cổng chính')
  expect(layouts.first('w2')).toEqual({ layout: id, grid: four })
  expect(layouts.first('main')).toBeNull()
})

it('a file goes out, and comes in only with its token, by the book of that moment', async () => {
  const { layouts } = await open()
  expect(layouts.file([])).toMatchObject({ reason: 'nothing-to-export' })
  const id = done(await layouts.saveLayout({ name: 'Của tôi', grid: four }))
  done(await layouts.keepScene({ name: 'Đêm' }, shown(['id-a'])))
  expect(layouts.file([id])).toMatchObject({ ok: true, value: { layouts: 1, scenes: 0 } })
  const { text } = done(layouts.file([]))
  done(await layouts.remove(layouts.state().scenes.map((each) => each.id)))
  const preview = layouts.preview('f.json', text)
  expect(preview).toMatchObject({ items: [{ same: true }, { same: false, as: 'Đêm' }] })
  done(await layouts.keepScene({ name: 'đêm' }, shown(['id-b'])))
  expect(await layouts.commit('x')).toMatchObject({ reason: 'token-expired' })
  const token = preview.status === 'done' ? preview.token : ''
  expect(await layouts.commit(token)).toEqual({ ok: true, value: { layouts: 0, scenes: 1 } })
  expect(layouts.state().scenes.map(({ name }) => name)).toEqual(['đêm', 'Đêm (2)'])
  expect(await layouts.commit(token)).toMatchObject({ reason: 'token-expired' })
  expect(layouts.preview('f.json', 'x')).toMatchObject({ status: 'refused', reason: 'file-other' })
})

it('every change is taken back, one by one, each thing at its place', async () => {
  const { layouts } = await open()
  const states: unknown[] = []
  const step = async (edit: Promise<{ ok: boolean }>) => {
    states.push({ ...layouts.state(), canUndo: states.length > 0 })
    expect(await edit).toMatchObject({ ok: true })
  }
  await step(layouts.saveLayout({ name: 'A', grid: four }))
  await step(layouts.saveLayout({ name: 'B', grid: four }))
  const [a, b] = layouts.state().layouts.map(({ id }) => id)
  await step(layouts.keepScene({ name: 'Đêm' }, shown(['id-a'])))
  await step(layouts.setDefault('main', a ?? ''))
  await step(layouts.order([b ?? '', a ?? '']))
  await step(layouts.duplicate(a ?? ''))
  await step(layouts.rename(b ?? '', 'C'))
  await step(layouts.remove([a ?? '', b ?? '', layouts.state().scenes[0]?.id ?? '']))
  // A refusal is no step.
  expect(await layouts.rename(a ?? '', 'x')).toMatchObject({ reason: 'not-found' })
  for (const state of states.reverse()) {
    expect(await layouts.undo()).toMatchObject({ ok: true })
    expect(layouts.state()).toEqual(state)
  }
  expect(await layouts.undo()).toMatchObject({ reason: 'nothing-to-undo' })
})

it('an undo that waits behind a change takes back that one', async () => {
  const { layouts } = await open()
  const both = [layouts.saveLayout({ name: 'A', grid: four }), layouts.undo()]
  expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }])
  expect(layouts.state()).toMatchObject({ layouts: [], canUndo: false })
})

it('a refused edit writes nothing; a damaged file is set aside', async () => {
  const { layouts, collection } = await open()
  done(await layouts.saveLayout({ name: 'Một', grid: four }))
  const path = join(folder, 'layouts.json')
  const before = readFileSync(path, 'utf8')
  expect(await layouts.saveLayout({ name: 'một', grid: four })).toMatchObject({ ok: false })
  const [one] = layouts.state().layouts
  expect(await layouts.rename(one?.id ?? '', ' ')).toMatchObject({ reason: 'name-empty' })
  await collection.settled()
  expect(readFileSync(path, 'utf8')).toBe(before)
  writeFileSync(path, before.slice(0, 100))
  const again = await open()
  expect(again.collection.problems()).toMatchObject([{ reason: 'corrupt' }])
})

it('a scene is shown on the wall of the window that asks, and what is missing is told', async () => {
  const { layouts } = await open()
  const told: unknown[] = []
  const wall = (window: number) => ({
    screen: `w${window}`,
    arrangement: () => shown(['id-a', 'gone']),
    arrange: (next: object) => {
      told.push([window, next])
      return { status: 'done' as const }
    },
    setLayout: (layout: string) => {
      told.push([window, layout])
      return { status: 'done' as const }
    },
  })
  const handlers = layoutsHandlers(layouts, wall)
  const kept = await handlers.keepScene({ name: 'Đêm' }, { window: 3 })
  const id = kept.status === 'done' ? kept.id : ''
  const { missing: _codes, name: _name, id: _id, ...scene } = layouts.scene(id) ?? ({} as never)
  expect(await handlers.applyScene(id, { window: 4 })).toEqual({ status: 'done', missing: ['?'] })
  expect(await handlers.applyScene('s-x', { window: 4 })).toMatchObject({ reason: 'not-found' })
  expect(await handlers.toDefault(undefined, { window: 5 })).toMatchObject({ reason: 'no-default' })
  await handlers.setDefault('16', { window: 5 })
  expect(await handlers.toDefault(undefined, { window: 5 })).toEqual({ status: 'done' })
  expect(told).toEqual([
    [4, scene],
    [5, '16'],
  ])
})

it('a scene holds panels of figures, also at a station that has none of its cameras', async () => {
  const panel = 'figures:violations:shift'
  const { layouts } = await open()
  const id = done(await layouts.keepScene({ name: 'Đêm' }, shown(['id-a', panel])))
  expect(layouts.scene(id)).toMatchObject({ missing: [], cells: { 0: 'id-a', 1: panel } })
  const { text } = done(layouts.file([id]))
  const other = new Layouts({
    collection: await openLayoutsCollection(join(folder, 'other'), realClock),
    ...{ world: () => 'real' as const, newId: () => '1', cameras: () => [], now: () => 0 },
  })
  const preview = other.preview('đêm.json', text)
  expect(preview).toMatchObject({ items: [{ missing: ['101'] }] })
})
