import type { FileHandle } from 'node:fs/promises'
import { copyFile, link, open, readFile, rename, rm } from 'node:fs/promises'

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''

export const isMissing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error))

const NO_SPACE = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Why something could not be written. */
export const writeFailure = (error: unknown): 'disk-full' | 'not-writable' =>
  NO_SPACE.includes(codeOf(error)) ? 'disk-full' : 'not-writable'

export const remove = (path: string) => rm(path, { force: true })

/** Writes and syncs `path.tmp`; leaves nothing behind when it fails. */
export async function writeTemp(path: string, content: string | Uint8Array): Promise<string> {
  const temp = `${path}.tmp`
  try {
    await withFile(temp, 'w', async (file) => {
      await file.writeFile(content)
      await file.sync()
    })
    return temp
  } catch (error) {
    await remove(temp).catch(() => {})
    throw error
  }
}

/**
 * Makes `to` hold what `from` holds, replacing it at once; `from` stays in place throughout.
 * A hard link, since files are never written in place; a copy where there are none (exFAT, SMB).
 */
export async function duplicate(from: string, to: string): Promise<void> {
  const temp = `${to}.tmp`
  await remove(temp)
  try {
    await link(from, temp).catch((error) =>
      isMissing(error) ? Promise.reject(error) : copy(from, temp),
    )
    await move(temp, to)
  } finally {
    await remove(temp) // renaming a link over its twin does nothing and leaves both
  }
}

async function copy(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await withFile(to, 'r+', (file) => file.sync())
}

export const move = (from: string, to: string) => patiently(() => rename(from, to))

/** Whole or not at all, whatever was there before. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const temp = await writeTemp(path, content)
  await move(temp, path).catch(async (error) => {
    await remove(temp)
    throw error
  })
}

export const readText = (path: string) => patiently(() => readFile(path, 'utf8'))

/** On Windows a virus scanner that has a file open makes it fail for a moment. */
async function patiently<R>(step: () => Promise<R>, attempts = 10): Promise<R> {
  try {
    return await step()
  } catch (error) {
    const passing = process.platform === 'win32' && BUSY.includes(codeOf(error))
    if (!passing || attempts <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 50))
    return patiently(step, attempts - 1)
  }
}

const BUSY = ['EBUSY', 'EPERM', 'EACCES']

/** Makes renames durable. Windows has no such thing and refuses to open a folder. */
export async function syncFolder(dir: string): Promise<void> {
  try {
    await withFile(dir, 'r', (folder) => folder.sync())
  } catch (error) {
    if (!['EPERM', 'EINVAL', 'EISDIR', 'EACCES', 'ENOTSUP'].includes(codeOf(error))) throw error
  }
}

async function withFile(path: string, flags: string, use: (file: FileHandle) => Promise<void>) {
  const file = await open(path, flags, 0o600)
  try {
    await use(file)
  } finally {
    await file.close()
  }
}
