import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bookmark } from '../../../preload/contract'
import { evidencePath } from '../../bookmarks'

/** Names of the files that are not what the record says. */
export async function differing(evidence: string, { id, files }: Bookmark): Promise<string[]> {
  const found: string[] = []
  for (const { name, sha256, size } of files) {
    const bytes = await readFile(join(evidence, evidencePath(id), name)).catch(() => null)
    const same = bytes && createHash('sha256').update(bytes).digest('hex') === sha256
    if (!same || bytes.length !== size) found.push(name)
  }
  return found
}
