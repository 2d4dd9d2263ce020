import { link, mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FolderTrouble } from '../../preload/contract'
import { diskFailure } from '../recording'
import { move, remove, syncFolder, writeTemp } from '../storage'

export interface Target {
  folder: string
  /** It is the standard one: made when it is missing. */
  standard: boolean
}

/** A share that went away speaks in many ways. */
const GONE = ['EIO', 'ESTALE', 'ENOTCONN', 'EHOSTDOWN', 'EHOSTUNREACH', 'ETIMEDOUT', 'ENODEV']

export function troubleOf(error: unknown): FolderTrouble {
  const { code = '', syscall } = error as NodeJS.ErrnoException
  if (syscall === undefined) throw error
  return GONE.includes(code) ? 'folder-gone' : diskFailure(error)
}

/**
 * Puts a file into the folder, whole or not at all, and over no other: one that is there under its
 * name with other bytes keeps it. → where it lies now. Rejects with the file system's error.
 */
export async function deliver(bytes: Buffer, target: Target, path: string[]): Promise<string> {
  await present(target)
  const wanted = join(target.folder, ...path)
  for (let depth = 1; depth < path.length; depth++)
    await made(join(target.folder, ...path.slice(0, depth)))
  const temp = await writeTemp(wanted, bytes)
  try {
    return await named(temp, wanted, bytes)
  } finally {
    await remove(temp).catch(() => {})
  }
}

/** A folder that somebody chose is never made anew: it may be a share that is away. */
async function present({ folder, standard }: Target): Promise<void> {
  if (standard) await made(folder)
  else await stat(folder)
}

/** One at a time: on a read-only disk Node 20's recursive mkdir never answers. */
const made = (folder: string): Promise<void> =>
  mkdir(folder).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })

async function named(temp: string, wanted: string, bytes: Buffer): Promise<string> {
  for (let count = 1; ; count++) {
    const path = count === 1 ? wanted : wanted.replace(/(\.\w+)$/, `_${count}$1`)
    if (await placed(temp, path)) {
      await syncFolder(dirname(path))
      return path
    }
    // Delivered before, and the power failed before that was noted.
    if (await holds(path, bytes)) return path
  }
}

/** False when the name is taken. A link refuses to; where there are none (exFAT, SMB) we look. */
async function placed(temp: string, path: string): Promise<boolean> {
  try {
    await link(temp, path)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (['ENOENT', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'].includes(code)) throw error
  }
  const taken = await stat(path).then(
    () => true,
    () => false,
  )
  if (!taken) await move(temp, path)
  return !taken
}

const holds = async (path: string, bytes: Buffer) =>
  (await readFile(path).catch(() => null))?.equals(bytes) ?? false
