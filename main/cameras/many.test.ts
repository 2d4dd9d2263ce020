import { afterEach, beforeEach, expect, it } from 'vitest'
import { draft, registryIn, tempFolder } from './fixture'

const folder = { dir: '', remove: () => {} }
beforeEach(() => void Object.assign(folder, tempFolder()))
afterEach(() => folder.remove())

const drafts = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    draft({
      ...{ code: `${name}-${n}`, url: `rtsp://10.${n >> 8}.${n & 255}.1/${name}`, user: 'admin' },
      ...{ password: 'Cổng-2021' },
    }),
  )

it('each adding is taken back by its own name, whatever was added since', async () => {
  const { registry } = await registryIn(folder.dir)
  const first = await registry.addMany(drafts('A', 2), 'ONVIF')
  await registry.addMany(drafts('B', 3), 'ONVIF')
  if (first.status !== 'done') throw new Error(first.status)
  expect((await registry.undoImport(first.at)).reply).toMatchObject({ cameras: { removed: 2 } })
  expect(registry.list().cameras.map(({ code }) => code)).toEqual(['B-0', 'B-1', 'B-2'])
  expect((await registry.undoImport(first.at)).reply).toMatchObject({ reason: 'undo-expired' })
})

it('adds 3,000 cameras in time that is in proportion to their number', async () => {
  const { registry } = await registryIn(folder.dir)
  const began = process.cpuUsage()
  expect((await registry.addMany(drafts('A', 3000), 'ONVIF')).status).toBe('done')
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1000).toBeLessThan(1000)
}, 20_000)

it('says at its line what clashes with another, in the registry or beside it', async () => {
  const { registry } = await registryIn(folder.dir)
  await registry.addMany([draft({ code: 'Cổng' })], 'ONVIF')
  const more = ['cỔng', 'B', 'b', 'C'].map((code) =>
    draft({ code, facility: code === 'C' ? 'X' : '' }),
  )
  expect(await registry.addMany(more, 'ONVIF')).toMatchObject({
    status: 'invalid',
    bad: [
      { index: 0, issues: [{ field: 'code', reason: 'code-taken' }] },
      { index: 2, issues: [{ field: 'code', reason: 'code-taken' }] },
      { index: 3, issues: [{ field: 'facility', reason: 'facility-unknown' }] },
    ],
  })
  expect(registry.list().cameras).toHaveLength(1)
})
