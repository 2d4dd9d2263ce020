import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { BookmarkId } from '../../preload/contract'
import { isMissing, move, remove, writeTemp } from '../storage'

const Journal = z.object({ ids: z.array(BookmarkId) })

/** What is being deleted: after a crash the folders of what is gone by record are found here. */
export interface PurgeJournal {
  /** On disk when it resolves; no file for none. */
  write(ids: string[]): Promise<void>
  /** Empty where there is none, or none that makes sense. */
  read(): Promise<string[]>
}

export const purgeJournal = (path: string): PurgeJournal => ({
  write: async (ids) => {
    if (ids.length === 0) return remove(path)
    await move(await writeTemp(path, JSON.stringify({ ids })), path)
  },
  read: async () => {
    const text = await readFile(path, 'utf8').catch((error) => {
      if (!isMissing(error)) throw error
      return '{"ids":[]}'
    })
    return idsIn(text)
  },
})

function idsIn(text: string): string[] {
  try {
    return Journal.parse(JSON.parse(text)).ids
  } catch {
    return []
  }
}
