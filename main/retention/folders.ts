import { rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { evidencePath } from '../bookmarks'

/** Rejects while the folder of all evidence is not there: nothing could be deleted of it. */
export async function expectFolder(dir: string): Promise<void> {
  if (!(await stat(dir)).isDirectory()) throw new Error(`${dir} is not a folder`)
}

/** Deletes all files of a bookmark, and the folders of its day, month and year when they are empty. */
export async function deleteFiles(dir: string, id: string): Promise<void> {
  const folder = join(dir, evidencePath(id))
  await rm(folder, { recursive: true, force: true })
  try {
    for (let above = dirname(folder); above.length > dir.length; above = dirname(above))
      await rmdir(above)
  } catch {
    // something else is in it
  }
}
