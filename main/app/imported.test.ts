import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeClock } from '../base/clock'
import { createRegistry, createVault, lastImportSpec, registrySpec } from '../cameras'
import { Occupancy } from '../facilities'
import { openCollection } from '../storage'
import { importFile, noteImported, noteNumbers } from './imported'

vi.mock('electron', () => ({ app: {}, dialog: {}, shell: {} }))

let dir = ''
const clock = fakeClock(1000)
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vong-gac-imported-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

async function open() {
  const registry = createRegistry({
    collection: await openCollection({ dir, ...registrySpec }),
    lastImport: await openCollection({ dir, ...lastImportSpec }),
    vault: createVault({
      safeStorage: {
        isEncryptionAvailable: () => false,
        ...{ encryptString: () => Buffer.alloc(0), decryptString: () => '' },
        getSelectedStorageBackend: () => 'unknown' as const,
      },
      ...{ dir, platform: 'linux' as const },
    }),
    ...{ redactor: new Set<string>(), newId: randomUUID, now: clock.now },
    readXlsx: () => Promise.reject(new Error('no workbook here')),
  })
  const occupancy = await Occupancy.open({ dir: join(dir, 'occ'), clock, damaged: () => {} })
  return { registry, occupancy }
}

const list = (count: number) => ({
  name: 'co-so.csv',
  bytes: Buffer.from(`Mã cơ sở,Tên cơ sở,Đang cách ly\nA,Khu A,${count}\n`),
})

it('notes the numbers of a list of the command line, and takes back those of the last alone', async () => {
  const { registry, occupancy } = await open()
  await noteImported(registry, occupancy, await importFile(registry, list(120)), 'An')
  expect(occupancy.latest()).toMatchObject([{ facility: 'A', count: 120 }])
  // Nothing else is new in it.
  const again = await importFile(registry, list(95))
  expect(again.at).toBe(0)
  const { at } = await noteNumbers(registry, occupancy, again, 'An')
  const undone = await registry.undoImport(at)
  await occupancy.takeBack(undone.occupancy, 'An')
  expect(occupancy.latest()).toMatchObject([{ facility: 'A', count: 120 }])
  expect(registry.list().facilities).toMatchObject([{ code: 'A', name: 'Khu A' }])
})

it('says that the numbers could not be written', async () => {
  const { registry, occupancy } = await open()
  writeFileSync(join(dir, 'occ'), 'in the way')
  const imported = await importFile(registry, list(120))
  await expect(noteImported(registry, occupancy, imported, 'An')).rejects.toThrow('co-so.csv')
  expect(await noteNumbers(registry, occupancy, imported, 'An')).toEqual({ unnoted: true })
})
