import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { takeBreaks } from '../../evidence'
import { syncFolder } from '../../storage'
import { ASIDE } from '../inventory'
import type { Manifest } from '../manifest'
import type { Backup } from '../read'
import { mayHold, type Sealing, withSealed } from '../secrets'
import { Trouble } from '../trouble'
import { STAGE, writePlan } from './plan'

export interface Unpacking {
  root: string
  /** Name of the backup's file. */
  file: string
  by: string
  /** `20261122-211522` */
  stamp: string
  /** What seals passwords for a profile in this folder. */
  vaultIn(data: string): Sealing
  signal: AbortSignal
  onFile(path: string): void
  onBytes(bytes: number): void
}

/**
 * Unpacks a backup into the profile's folder of restores, every file checked, and plans the change.
 * Nothing of the profile is touched. Rejects with a Trouble or the file system's error; what was
 * unpacked goes then.
 */
export async function unpackBackup(backup: Backup, unpacking: Unpacking): Promise<void> {
  const stage = join(unpacking.root, STAGE)
  const fresh = join(stage, 'new')
  try {
    await rm(stage, { recursive: true, force: true })
    await mkdir(join(fresh, 'data'), { recursive: true, mode: 0o700 })
    await unpackAll(backup, fresh, unpacking)
    await syncFolders(fresh)
    await writePlan(unpacking.root, await planOf(backup.manifest, fresh, unpacking))
  } catch (error) {
    await rm(stage, { recursive: true, force: true }).catch(() => {})
    throw error
  }
}

async function unpackAll(backup: Backup, fresh: string, unpacking: Unpacking): Promise<void> {
  const { signal, onFile, onBytes, vaultIn } = unpacking
  const vault = vaultIn(join(fresh, 'data'))
  const pause = takeBreaks()
  for (const { path, size } of backup.manifest.files) {
    await pause()
    if (signal.aborted) throw new Trouble('cancelled')
    onFile(path)
    await mkdir(dirname(join(fresh, path)), { recursive: true, mode: 0o700 })
    if (backup.manifest.secrets && mayHold(path)) await sealedFile(backup, path, fresh, vault)
    else await plainFile(backup, path, fresh)
    onBytes(size)
  }
}

async function plainFile(backup: Backup, path: string, fresh: string): Promise<void> {
  const file = await open(join(fresh, path), 'wx', 0o600)
  try {
    await backup.unpack(path, (chunk) => file.appendFile(chunk))
    await file.sync()
  } finally {
    await file.close()
  }
}

async function sealedFile(backup: Backup, path: string, fresh: string, vault: Sealing) {
  const chunks: Uint8Array[] = []
  await backup.unpack(path, (chunk) => void chunks.push(chunk))
  const text = sealed(Buffer.concat(chunks).toString(), vault)
  const file = await open(join(fresh, path), 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Passwords that cannot be sealed here must not lie open, nor be lost without a word. */
function sealed(text: string, vault: Sealing): string {
  try {
    return withSealed(text, vault)
  } catch (error) {
    throw new Trouble('secrets', (error as Error).message)
  }
}

async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name))
  await syncFolder(folder)
}

async function planOf(manifest: Manifest, fresh: string, { file, by, stamp }: Unpacking) {
  const come = await readdir(fresh)
  const { made, files, secrets } = manifest
  return {
    ...{ made, file, by, files: files.length, secrets, come },
    manifest: createHash('sha256').update(JSON.stringify(manifest)).digest('hex'),
    aside: `${ASIDE}${stamp}`,
  }
}
