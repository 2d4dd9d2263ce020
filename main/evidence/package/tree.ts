import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Of } from '../hash'

/** The files of a package, wherever they lie. Rejects with the file system's error. */
export interface Tree {
  /** Everything that is no folder, with forward slashes, sorted; a name may be there twice. */
  names(): Promise<string[]>
  /** Of a small file. */
  read(path: string): Promise<Buffer>
  measure(path: string): Promise<{ size: number; sha256: string }>
}

/** What a file holds cannot be got out of its container any more. */
export class DamagedFile extends Error {
  constructor(readonly path: string) {
    super(path)
  }
}

export const folderTree = (dir: string): Tree => ({
  names: () => namesBelow(dir),
  read: (path) => readFile(join(dir, path)),
  measure: async (path) => {
    const { size } = await stat(join(dir, path))
    return { size, sha256: await sha256Of(join(dir, path)) }
  },
})

export async function namesBelow(dir: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(dir, below), { withFileTypes: true })
  const lists = entries.map((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    return entry.isDirectory() ? namesBelow(dir, path) : [path]
  })
  return (await Promise.all(lists)).flat().sort()
}
