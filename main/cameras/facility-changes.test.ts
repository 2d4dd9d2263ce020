import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Facility, unknownFacility } from '../../preload/contract'
import { draft, registryIn, tempFolder } from './fixture'

let folder: ReturnType<typeof tempFolder>
let it_: Awaited<ReturnType<typeof registryIn>>
beforeEach(async () => {
  folder = tempFolder()
  it_ = await registryIn(folder.dir)
  for (const code of ['A', 'B', 'C'])
    await it_.registry.saveFacility({ ...unknownFacility, code, name: `Cơ sở ${code}` })
})
afterEach(() => folder.remove())

const facility = (code: string) =>
  it_.registry.list().facilities.find((each) => each.code === code) as Facility
const codes = () => it_.registry.list().facilities.map(({ code }) => code)
const tokenOf = (reply: { status: string; undo?: string }) => {
  expect(reply.status).toBe('done')
  return reply.undo ?? ''
}
const camera = async (code: string, of: string) => {
  const saved = await it_.registry.save(draft({ code, facility: of }))
  return saved.status === 'done' ? saved.id : ''
}

describe('facilities', () => {
  it('are changed together, stage by stage, in words or codes, and taken back', async () => {
    const { registry } = it_
    await registry.changeFacilities({
      codes: ['A'],
      patch: { progress: { surveyed: '2021-05-20' } },
    })
    const before = registry.list().facilities
    const patch = {
      ...{ authority: 'Sở Y tế', reason: 'mất điện', deadline: '2021-06-12' },
      progress: { installed: '2021-06-01' },
    }
    const reply = await registry.changeFacilities({ codes: ['A', 'B'], patch })
    expect(reply).toMatchObject({ count: 2 })
    expect(facility('A')).toMatchObject({
      ...{ authority: 'SYT', reason: 'MAT_DIEN', deadline: '2021-06-12' },
      progress: { surveyed: '2021-05-20', installed: '2021-06-01', fit: '' },
    })
    expect(facility('C')).toEqual(before[2])
    expect(await registry.undoFacilities(tokenOf(reply))).toEqual({ status: 'done', left: [] })
    expect(registry.list().facilities).toEqual(before)
    expect(await registry.undoFacilities(tokenOf(reply))).toMatchObject({ reason: 'undo-expired' })
  })

  it('are remembered for fifty changes, not for a year of them', async () => {
    const { registry } = it_
    const tokens: string[] = []
    for (let i = 0; i < 52; i++) {
      const reply = await registry.changeFacilities({ codes: ['A'], patch: { note: `${i}` } })
      tokens.push(tokenOf(reply))
    }
    expect(await registry.undoFacilities(tokens[0] ?? '')).toMatchObject({ reason: 'undo-expired' })
    expect(await registry.undoFacilities(tokens[51] ?? '')).toEqual({ status: 'done', left: [] })
    expect(facility('A').note).toBe('50')
  })

  it('that were changed since are left as they are, and named', async () => {
    const { registry } = it_
    const reply = await registry.changeFacilities({ codes: ['A', 'B'], patch: { note: 'x' } })
    await registry.changeFacilities({ codes: ['B'], patch: { address: '1 Trần Phú' } })
    expect(await registry.undoFacilities(tokenOf(reply))).toEqual({ status: 'done', left: ['B'] })
    expect([facility('A').note, facility('B').note]).toEqual(['', 'x'])
  })

  it('are not changed at all when one of them cannot be', async () => {
    const patch = { reason: 'không có lý do này' }
    const reply = await it_.registry.changeFacilities({ codes: ['A', 'B'], patch })
    expect(reply).toMatchObject({ status: 'invalid', issues: [{ reason: 'reason-unknown' }, {}] })
    expect(facility('A').reason).toBe('')
    const nobody = await it_.registry.changeFacilities({ codes: ['Z'], patch: {} })
    expect(nobody).toMatchObject({ reason: 'not-found' })
  })

  it('take their cameras along under another code, which nobody else may have', async () => {
    const { registry } = it_
    await camera('C1', 'A')
    const taken = await registry.renameFacility({ code: 'A', to: ' b ' })
    expect(taken).toMatchObject({ status: 'invalid', issues: [{ reason: 'code-taken' }] })
    expect(await registry.renameFacility({ code: 'A', to: 'a;b' })).toMatchObject({
      issues: [{ reason: 'code-invalid' }],
    })
    expect(await registry.renameFacility({ code: 'A', to: 'KTX-1' })).toEqual({
      ...{ status: 'done', code: 'KTX-1' },
    })
    expect(codes()).toEqual(['KTX-1', 'B', 'C'])
    expect(registry.list().cameras[0]?.facility).toBe('KTX-1')
    expect(facility('KTX-1').name).toBe('Cơ sở A')
  })

  it('with cameras are removed only when those are set free, and come back with them', async () => {
    const { registry } = it_
    const [mine, moved] = [await camera('C1', 'B'), await camera('C2', 'B')]
    const refused = await registry.removeFacilities({ codes: ['A', 'B'], cameras: 'refuse' })
    expect(refused).toMatchObject({ reason: 'has-cameras', detail: '2' })
    expect(codes()).toEqual(['A', 'B', 'C'])
    const reply = await registry.removeFacilities({ codes: ['A', 'B'], cameras: 'free' })
    expect(codes()).toEqual(['C'])
    expect(registry.list().cameras.map((each) => each.facility)).toEqual(['', ''])
    await registry.save(draft({ id: moved, code: 'C2', facility: 'C' }))
    await registry.saveFacility({ ...unknownFacility, code: 'a', name: 'Another' })
    expect(await registry.undoFacilities(tokenOf(reply))).toEqual({ status: 'done', left: ['A'] })
    expect(codes().sort()).toEqual(['B', 'C', 'a'])
    const now = registry.list().cameras
    expect(now.find(({ id }) => id === mine)?.facility).toBe('B')
    expect(now.find(({ id }) => id === moved)?.facility).toBe('C')
  })
})
