import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type Caller,
  type CameraDraft,
  type FacilityPatch,
  unknownFacility,
} from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { createRegistry, createVault, lastImportSpec, registrySpec } from '../cameras'
import {
  FacilityDocuments,
  FacilityRenames,
  Occupancy,
  openDocumentsCollection,
} from '../facilities'
import { openCollection } from '../storage'
import { facilityChanges } from './facility-changes'

const folder = { dir: '' }
const clock = fakeClock(1000)
beforeEach(() => {
  folder.dir = mkdtempSync(join(tmpdir(), 'vong-gac-changes-'))
})
afterEach(() => rmSync(folder.dir, { recursive: true }))

const caller: Caller = { window: 0 }

const safeStorage = {
  isEncryptionAvailable: () => false,
  ...{ encryptString: () => Buffer.alloc(0), decryptString: () => '' },
  getSelectedStorageBackend: () => 'unknown' as const,
}

const camera: CameraDraft = {
  ...{ code: 'C1', name: 'Cổng chính', facility: 'A', place: 'CONG', url: 'rtsp://10.0.0.1/1' },
  ...{ subUrl: '', user: '', transport: 'tcp', enabled: true, note: '' },
}

async function registryIn(dir: string) {
  return createRegistry({
    collection: await openCollection({ dir, ...registrySpec }),
    lastImport: await openCollection({ dir, ...lastImportSpec }),
    vault: createVault({ safeStorage, dir, platform: 'linux' }),
    ...{ redactor: new Set<string>(), newId: randomUUID, now: clock.now },
    readXlsx: () => Promise.reject(new Error('no workbook here')),
  })
}

async function open() {
  const { dir } = folder
  const registry = await registryIn(dir)
  const collection = await openDocumentsCollection(dir)
  const occupancy = await Occupancy.open({ dir: join(dir, 'occ'), clock, damaged: () => {} })
  let ids = collection.read().documents.length
  const documents = new FacilityDocuments({
    ...{ collection, dir: join(dir, 'files'), clock, largest: 100, newId: () => `d${++ids}` },
  })
  const renames = new FacilityRenames({ collection, occupancy, documents })
  await renames.finish((code) => registry.list().facilities.some((each) => each.code === code))
  const handlers = facilityChanges({ registry, renames, demo: () => false })
  const call = {
    add: (code: string, kept: 'ask' | 'take' | 'apart' = 'ask') =>
      handlers.add({ facility: { ...unknownFacility, code, name: `Cơ sở ${code}` }, kept }, caller),
    undo: (reply: object) => handlers.undo('undo' in reply ? String(reply.undo) : '', caller),
    change: (code: string, patch: FacilityPatch) =>
      handlers.change({ codes: [code], patch }, caller),
  }
  const left = (code: string) => [documents.of(code).length, occupancy.latestOf(code)?.count]
  return { registry, collection, occupancy, documents, renames, handlers, ...call, left }
}

/** A facility with a document and a number, which is removed. */
async function removed(code: string) {
  const book = await open()
  await book.add(code)
  writeFileSync(join(folder.dir, 'a.pdf'), 'one')
  await book.documents.add(code, join(folder.dir, 'a.pdf'), 'An')
  await book.occupancy.note([{ facility: code, date: '2021-06-01', count: 120 }], 'An')
  const gone = await book.handlers.remove({ codes: [code], cameras: 'refuse' }, caller)
  return { ...book, gone }
}

const codes = ({ registry }: Awaited<ReturnType<typeof open>>) =>
  registry.list().facilities.map(({ code }) => code)

describe('a new facility', () => {
  it('never takes the place of another, however its code is written', async () => {
    const book = await open()
    await book.add('CS 1')
    await book.change('CS 1', { address: '1 Trần Phú' })
    const before = book.registry.list().facilities
    for (const code of ['CS  1', ' cs 1', 'CS 1'])
      expect(await book.add(code)).toMatchObject({
        ...{ status: 'invalid', issues: [{ reason: 'code-taken' }] },
      })
    expect(book.registry.list().facilities).toEqual(before)
  })

  it('is taken back, but not once it was changed or has cameras', async () => {
    const book = await open()
    const [a, b, c] = [await book.add('A'), await book.add(' B  1 '), await book.add('C')]
    expect(b).toMatchObject({ status: 'done', code: 'B 1' })
    await book.registry.save(camera)
    await book.change('C', { note: 'x' })
    expect(await book.undo(a)).toEqual({ status: 'done', left: ['A'] })
    expect(await book.undo(b)).toEqual({ status: 'done', left: [] })
    expect(await book.undo(c)).toEqual({ status: 'done', left: ['C'] })
    expect(codes(book)).toEqual(['A', 'C'])
  })
})

describe('the code of a facility that was removed', () => {
  it('asks what becomes of its numbers and documents, and does so', async () => {
    const book = await removed('A')
    expect(await book.add('A')).toEqual({ status: 'kept', documents: 1, days: 1 })
    expect(codes(book)).toEqual([])
    const taken = await book.add('A', 'take')
    expect(book.left('A')).toEqual([1, 120])
    await book.undo(taken)
    const apart = await book.add('A', 'apart')
    expect(apart).toMatchObject({ status: 'done' })
    expect(book.left('A')).toEqual([0, undefined])
    const again = await open()
    expect(again.left('A')).toEqual([0, undefined])
    // With the new one goes what was put aside for it.
    expect(await book.undo(apart)).toEqual({ status: 'done', left: [] })
    expect(book.left('A')).toEqual([1, 120])
    expect(await book.undo(book.gone)).toEqual({ status: 'done', left: [] })
    expect((await open()).left('A')).toEqual([1, 120])
  })

  it('is given to another by a change of codes, without what was of the first', async () => {
    const book = await removed('A')
    await book.add('B')
    await book.occupancy.note([{ facility: 'B', date: '2021-06-02', count: 7 }], 'An')
    const renamed = await book.handlers.rename({ code: 'B', to: 'A' }, caller)
    expect(book.left('A')).toEqual([0, 7])
    expect((await book.occupancy.history('A')).notes.map(({ count }) => count)).toEqual([7])
    await book.undo(renamed)
    expect([book.left('A'), book.left('B')]).toEqual([
      [0, undefined],
      [0, 7],
    ])
  })

  it('keeps its own when the new one is none, or until the disk takes the change', async () => {
    const book = await removed('A')
    const nameless = { ...unknownFacility, code: 'A', name: '' }
    const reply = await book.handlers.add({ facility: nameless, kept: 'apart' }, caller)
    expect(reply).toMatchObject({ status: 'invalid', issues: [{ reason: 'name-missing' }] })
    expect(book.left('A')).toEqual([1, 120])
    // The numbers of the year cannot be written.
    Object.assign(book.occupancy, { deps: { dir: join(folder.dir, 'a.pdf'), clock } })
    expect(await book.add('A', 'apart')).toMatchObject({ reason: 'not-writable' })
    expect(codes(book)).toEqual([])
    // The next start makes up for it.
    const next = await open()
    expect(next.left('A')).toEqual([0, undefined])
    expect(next.collection.read().renames).toEqual([])
  })
})
