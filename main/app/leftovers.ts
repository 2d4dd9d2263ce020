import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { evidencePath } from '../bookmarks'
import { isMissing, remove } from '../storage'

/**
 * Removes what a crash left half written in the folders of marks that were not finished; nowhere
 * else can there be any. To be called before these marks go on. @returns the names
 */
export async function removeHalfFiles(dir: string, unfinished: string[]): Promise<string[]> {
  const found: string[] = []
  for (const id of unfinished) {
    const folder = join(dir, evidencePath(id))
    for (const name of await namesIn(folder)) {
      if (!name.endsWith('.part')) continue
      await remove(join(folder, name))
      found.push(`${id}/${name}`)
    }
  }
  return found
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error) => {
    if (!isMissing(error)) throw error
    return []
  })
