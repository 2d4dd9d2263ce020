import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../base/result'
import { isMissing, move, syncFolder } from '../../storage'
import { refusedBy } from '../failure'
import type { PackageFailure, PackageRequest } from './request'

/** Where a package is made. */
export interface Place {
  /** Where its files are gathered. */
  folder: string
  /** What will be renamed to `final`; the folder itself unless it is a ZIP. */
  part: string
  final: string
}

/** Makes the folder; touches nothing that is there. */
export async function begin(request: PackageRequest): Promise<Result<Place, PackageFailure>> {
  const { target, name, form, work } = request
  const final = join(target, form === 'zip' ? `${name}.zip` : name)
  const part = `${final}.part`
  const folder = form === 'zip' ? join(work, name) : part
  try {
    await readdir(target)
    if (await isThere(final)) return fail('exists', final)
    if (await isThere(part)) return fail('exists', part)
    if (form === 'zip') await rm(folder, { recursive: true, force: true })
    if (form === 'zip') await mkdir(work, { recursive: true, mode: 0o700 })
    await mkdir(folder)
    return ok({ folder, part, final })
  } catch (error) {
    return isMissing(error) ? fail('target-missing', target) : refusedBy(error)
  }
}

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    (error) => (isMissing(error) ? false : Promise.reject(error)),
  )

export async function finish({ part, final }: Place): Promise<void> {
  await move(part, final)
  await syncFolder(dirname(final))
}

/** Leaves nothing behind: of a ZIP its files, of what has failed everything. */
export async function tidy({ folder, part }: Place): Promise<void> {
  for (const path of [folder, part])
    await rm(path, { recursive: true, force: true }).catch(() => {})
}
