import { readdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What lies at a path, for `verify`; a file stands for the folder it is in. */
export interface Kind {
  kind: 'package' | 'log' | 'unknown' | 'missing'
  folder: string
}

const OF_PACKAGE = ['manifest.json', 'manifest.sig', 'SHA256SUMS', 'station.pem']

/** Any one of its files makes a package, so that a missing one is found and not a riddle. */
export async function kindOf(path: string): Promise<Kind> {
  try {
    const folder = (await stat(path)).isDirectory() ? path : dirname(path)
    const names = await readdir(folder)
    if (OF_PACKAGE.some((name) => names.includes(name))) return { kind: 'package', folder }
    const isLog = names.some((name) => name === 'head.json' || /^\d{4}-\d{2}\.jsonl$/.test(name))
    return { kind: isLog ? 'log' : 'unknown', folder }
  } catch {
    return { kind: 'missing', folder: path }
  }
}
