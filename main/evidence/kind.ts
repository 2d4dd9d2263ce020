import { open, readdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What lies at a path, for `verify`; a file stands for the folder it is in, but for a ZIP. */
export interface Kind {
  kind: 'package' | 'log' | 'unknown' | 'missing'
  /** The folder, or the ZIP. */
  path: string
}

const OF_PACKAGE = ['manifest.json', 'manifest.sig', 'SHA256SUMS', 'station.pem']

/** Any one of its files makes a package, so that a missing one is found and not a riddle. */
export async function kindOf(path: string): Promise<Kind> {
  try {
    const isFolder = (await stat(path)).isDirectory()
    if (!isFolder && (await isZip(path))) return { kind: 'package', path }
    const folder = isFolder ? path : dirname(path)
    const names = await readdir(folder)
    if (OF_PACKAGE.some((name) => names.includes(name))) return { kind: 'package', path: folder }
    const isLog = names.some((name) => name === 'head.json' || /^\d{4}-\d{2}\.jsonl$/.test(name))
    return { kind: isLog ? 'log' : 'unknown', path: folder }
  } catch {
    return { kind: 'missing', path }
  }
}

/** By its name as well: of a damaged one the first bytes may be gone. */
async function isZip(path: string): Promise<boolean> {
  if (/\.zip$/i.test(path)) return true
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1') === 'PK\x03\x04'
  } finally {
    await file.close()
  }
}
