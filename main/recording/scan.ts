import { join } from 'node:path'
import { filesIn, removeFile, sizeAndTime } from './disk'
import { parseSegmentFile } from './names'
import type { Segment } from './segments'

/**
 * The segments that an earlier run left, by their names; other files are not touched. Rejects with
 * the file system's error.
 */
export async function scanFolder(dir: string): Promise<Segment[]> {
  const found: Segment[] = []
  for (const file of await filesIn(dir)) {
    const name = parseSegmentFile(file)
    if (!name) continue
    const path = join(dir, file)
    const { size, changedAt } = await sizeAndTime(path)
    if (size === 0) await removeFile(path)
    else found.push({ ...name, to: Math.max(name.from, changedAt), bytes: size })
  }
  return found
}
