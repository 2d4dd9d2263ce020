import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, readLines } from '../storage'
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

/**
 * Hands on what the lines of a file say, in their order; one that is gone has none. Rejects when it
 * cannot be read. → how many lines are damaged
 */
export async function readDay(path: string, each: (entry: Entry) => void): Promise<number> {
  const reader = new Reader()
  await readLines(path, (text) => {
    const entry = reader.read(text)
    if (entry) each(entry)
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
