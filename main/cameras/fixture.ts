import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CameraDraft } from '../../preload/contract'
import { createRedactor } from '../base/redact'
import { openCollection } from '../storage'
import { lastImportSpec } from './bulk/last-import'
import { readXlsx } from './bulk/xlsx'
import { createRegistry } from './registry'
import { registrySpec } from './schema'
import { createVault, type SafeStorage } from './vault'

/** For tests: a registry on real files in a folder of its own. */
export async function registryIn(dir: string) {
  const collection = await openCollection({ dir, ...registrySpec })
  const lastImport = await openCollection({ dir, ...lastImportSpec })
  const vault = createVault({ safeStorage: noKeyring, dir, platform: 'linux' })
  const redactor = createRedactor()
  let ids = 0
  const newId = () => `id${collection.read().cameras.length}-${++ids}`
  const registry = createRegistry({
    ...{ collection, lastImport, readXlsx, vault, newId, now: Date.now },
    redactor: redactor.secrets,
  })
  return { registry, collection, redactor, dir }
}

export function tempFolder() {
  const dir = mkdtempSync(join(tmpdir(), 'cameras-'))
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

export const draft = (changes: Partial<CameraDraft> = {}): CameraDraft => ({
  code: 'C1',
  name: 'Cổng chính',
  facility: '',
  place: 'CONG',
  url: 'rtsp://10.0.0.1/live',
  subUrl: '',
  user: '',
  transport: 'tcp',
  enabled: true,
  note: '',
  ...changes,
})

const noKeyring: SafeStorage = {
  isEncryptionAvailable: () => false,
  encryptString: () => Buffer.alloc(0),
  decryptString: () => '',
}
