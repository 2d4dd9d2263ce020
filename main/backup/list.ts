import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupPart, BackupSizes } from '../../preload/contract'
import { takeBreaks } from '../evidence'
import { isMissing } from '../storage'
import { partOf, TAKEN } from './inventory'

export interface Listed {
  /** Below the profile, with slashes. */
  path: string
  part: BackupPart
  /** Bytes at that moment: what is appended later is not taken. */
  size: number
}

/**
 * Every file that belongs into a backup, folders of lists before those of what they list: a record
 * never names a file that was not yet there. Rejects with the file system's error.
 */
export async function listProfile(root: string): Promise<Listed[]> {
  const found: Listed[] = []
  const pause = takeBreaks()
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await entriesOf(join(root, folder))) {
      await pause()
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) await walk(path)
      const part = entry.isFile() ? partOf(path) : null
      if (!part) continue
      const size = await sizeOf(join(root, path))
      if (size !== null) found.push({ path, part, size })
    }
  }
  for (const top of Object.keys(TAKEN).sort(recordsFirst)) await walk(top)
  return found
}

const recordsFirst = (a: string, b: string) =>
  Number(a === 'evidence') - Number(b === 'evidence') || Number(b === 'data') - Number(a === 'data')

const entriesOf = (path: string) =>
  readdir(path, { withFileTypes: true }).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    (error) => (isMissing(error) ? null : Promise.reject(error)),
  )

/** By part, of what there is. */
export function sizesOf(files: readonly Pick<Listed, 'part' | 'size'>[]): BackupSizes[] {
  const parts = new Map<BackupPart, BackupSizes>()
  for (const { part, size } of files) {
    const so = parts.get(part) ?? { part, files: 0, bytes: 0 }
    parts.set(part, { part, files: so.files + 1, bytes: so.bytes + size })
  }
  return [...parts.values()]
}
