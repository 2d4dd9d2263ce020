import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { defaultSceneLimits, stationRingTimes } from '../../preload/contract'
import { openCollection } from '../storage'
import { draft, registryIn, tempFolder } from './fixture'

const own = { frozen: 30, black: 0, noDetail: 60 }
const folder = { dir: '', remove: () => {} }
beforeEach(() => {
  Object.assign(folder, tempFolder())
})
afterEach(() => folder.remove())

const open = async () => (await registryIn(folder.dir)).registry
const scenes = async () => (await open()).list().cameras.map(({ code, scene }) => [code, scene])

it('are the defaults for cameras stored before there were any', async () => {
  const { id, ...rest } = { ...draft(), id: 'k1' }
  const before = { facilities: [], cameras: [{ id, ...rest, secret: '' }] }
  const old = await openCollection({
    ...{ dir: folder.dir, name: 'registry', schema: z.looseObject({}), version: 1 },
    ...{ migrations: {}, defaults: {} },
  })
  await old.update(() => before)
  expect(await scenes()).toEqual([['C1', defaultSceneLimits]])
  const ring = stationRingTimes
  expect((await open()).list().cameras[0]).toMatchObject({
    id,
    name: rest.name,
    url: rest.url,
    onvif: '',
    ring,
  })
})

it('are kept by a draft and a file that say nothing of them', async () => {
  const registry = await open()
  const saved = await registry.save(draft({ scene: own }))
  const id = saved.status === 'done' ? saved.id : ''
  await registry.save(draft({ code: 'C2' }))
  await registry.save(draft({ id, name: 'Tên mới' }))
  const file = Buffer.from('code,name,url\nC1,Tên khác,rtsp://h/1\nC3,Sân,rtsp://h/3\n')
  await registry.importFile(file, 'list.csv')
  expect(await scenes()).toEqual([
    ['C1', own],
    ['C2', defaultSceneLimits],
    ['C3', defaultSceneLimits],
  ])
})

it('are changed by a draft that names them', async () => {
  const registry = await open()
  const saved = await registry.save(draft())
  const id = saved.status === 'done' ? saved.id : ''
  await registry.save(draft({ id, scene: own }))
  expect(await scenes()).toEqual([['C1', own]])
})

it('so are the times that are kept of a camera around a moment', async () => {
  const registry = await open()
  const saved = await registry.save(draft({ ring: { before: 300, after: null } }))
  const id = saved.status === 'done' ? saved.id : ''
  await registry.save(draft({ id, name: 'Tên mới' }))
  await registry.save(draft({ code: 'C2' }))
  await registry.importFile(Buffer.from('code,name,url\nC1,Tên khác,rtsp://h/1\n'), 'list.csv')
  expect((await open()).list().cameras.map(({ ring }) => ring)).toEqual([
    { before: 300, after: null },
    stationRingTimes,
  ])
})
