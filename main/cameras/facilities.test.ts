import { afterEach, beforeEach, expect, it } from 'vitest'
import { unknownFacility } from '../../preload/contract'
import { draft, registryIn, tempFolder } from './fixture'

const folder = { dir: '', remove: () => {} }
let it_: Awaited<ReturnType<typeof registryIn>>
beforeEach(async () => {
  Object.assign(folder, tempFolder())
  it_ = await registryIn(folder.dir)
})
afterEach(() => folder.remove())

it('makes and changes facilities, and puts cameras into them', async () => {
  const { registry } = it_
  const facility = {
    ...unknownFacility,
    code: 'CS1',
    name: 'Khu A',
    authority: 'Sở Y tế',
    district: 'Quy Nhơn',
  }
  expect(await registry.saveFacility(facility)).toEqual({ status: 'done', id: 'CS1' })
  expect(await registry.saveFacility({ ...facility, code: 'cs1', name: 'Khu B' })).toMatchObject({
    id: 'CS1',
  })
  const stored = {
    ...unknownFacility,
    code: 'CS1',
    name: 'Khu B',
    authority: 'SYT',
    district: '540',
  }
  expect(registry.list().facilities).toEqual([stored])
  await registry.save(draft({ facility: 'cs1' }))
  expect(registry.list().cameras[0]?.facility).toBe('CS1')
  const bad = {
    ...unknownFacility,
    code: 'a;b',
    name: '',
    authority: 'X',
    district: 'Y',
  }
  const reply = await registry.saveFacility(bad)
  expect(reply.status === 'invalid' && reply.issues.map(({ reason }) => reason)).toEqual([
    'code-invalid',
    'name-missing',
    'authority-unknown',
    'district-unknown',
  ])
})
