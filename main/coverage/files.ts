import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isMissing, syncFolder } from '../storage'
import { isDayFile } from './days'
import { type Entry, Reader } from './lines'

/** Names of the days' files, oldest first; none without a folder. Rejects when it is unreadable. */
export async function dayFiles(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })
  return names.filter(isDayFile).sort()
}

/** Ms of reading at a time: the pictures of the wall come through the same thread. */
const AT_ONCE = 10

/**
 * Hands on what the lines of a file say, in their order; one that is gone has none. Rejects when it
 * cannot be read. → how many lines are damaged
 */
export async function readDay(path: string, each: (entry: Entry) => void): Promise<number> {
  const reader = new Reader()
  const input = createReadStream(path, 'utf8')
  const failed = new Promise<never>((_, reject) => input.once('error', reject))
  failed.catch(() => {}) // it may come while nobody waits for it
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const all = (async () => {
    let rested = performance.now()
    for await (const text of lines) {
      const entry = text ? reader.read(text) : null
      if (entry) each(entry)
      if (performance.now() - rested < AT_ONCE) continue
      await new Promise((resolve) => setImmediate(resolve))
      rested = performance.now()
    }
  })()
  await Promise.race([all, failed]).catch((error) => {
    if (!isMissing(error)) throw error
  })
  return reader.damaged
}

/** Whether the file has to be begun. Rejects when that cannot be told. */
export async function isNewDay(dir: string, name: string): Promise<boolean> {
  const found = await stat(join(dir, name)).catch((error) => {
    if (isMissing(error)) return null
    throw error
  })
  return !found || found.size === 0
}

/**
 * Appends whole lines, synced, or none: seconds that are written twice would count twice. Behind a
 * line that a crash cut off begins a new one.
 */
export async function appendLines(dir: string, name: string, lines: string[]): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const file = await open(join(dir, name), 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    const torn = size > 0 && buffer[0] !== 0x0a
    try {
      await file.writeFile(`${torn ? '\n' : ''}${lines.join('\n')}\n`)
      await file.datasync()
    } catch (error) {
      await file.truncate(size).catch(() => {})
      throw error
    }
    if (size === 0) await syncFolder(dir)
  } finally {
    await file.close()
  }
}
