import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { evidencePath } from '../bookmarks'
import { isMissing, remove } from '../storage'

/**
 * Removes what a crash left half written in the folders of marks that were not finished; nowhere
 * else can there be any. To be called before these marks go on. A disk that does not let us is no
 * reason not to start: what is left is written over, or removed at the next start.
 */
export async function removeHalfFiles(
  dir: string,
  unfinished: string[],
  log: (line: string) => void,
): Promise<void> {
  for (const id of unfinished) {
    const folder = join(dir, evidencePath(id))
    try {
      for (const name of await readdir(folder)) {
        if (!name.endsWith('.part')) continue
        await remove(join(folder, name))
        log(`${id}/${name}: half written, removed`)
      }
    } catch (error) {
      if (!isMissing(error)) log(`${id}: half written files are left: ${error}`)
    }
  }
}
