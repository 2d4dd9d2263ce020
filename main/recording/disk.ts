import { constants } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'

export type DiskFailure = 'disk-full' | 'folder-gone' | 'read-only' | 'not-writable'

const REASONS: Record<string, DiskFailure> = {
  ...{ ENOSPC: 'disk-full', EDQUOT: 'disk-full', EFBIG: 'disk-full' },
  ...{ ENOENT: 'folder-gone', ENOTDIR: 'folder-gone' },
  ...{ EROFS: 'read-only', EACCES: 'read-only', EPERM: 'read-only' },
}

/** What the file system said, in a word. */
export const diskFailure = (error: unknown): DiskFailure =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'not-writable'

/**
 * Adds to a file, which must be there unless it is new: one whose folder has been replaced would
 * otherwise begin anew without its head. Opened each time, so that a lost folder is seen at once.
 */
export async function append(path: string, bytes: Buffer, isNew: boolean): Promise<void> {
  const flags = isNew ? 'wx' : constants.O_WRONLY | constants.O_APPEND
  const file = await open(path, flags, 0o600)
  try {
    await file.writeFile(bytes)
  } finally {
    await file.close()
  }
}

/** Only the last folder of the path is made: what should hold it may be a share that is away. */
export async function makeFolder(dir: string): Promise<void> {
  await mkdir(dir, { mode: 0o700 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
}

export const filesIn = (dir: string): Promise<string[]> => readdir(dir)

export const sizeAndTime = async (path: string) => {
  const { size, mtimeMs } = await stat(path)
  return { size, changedAt: mtimeMs }
}

/** Also when it is gone already. */
export const removeFile = (path: string): Promise<void> => rm(path, { force: true })
