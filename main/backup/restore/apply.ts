import { lstat, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, move, syncFolder } from '../../storage'
import { TAKEN } from '../inventory'
import { goOn, type Plan, readPlan, STAGE } from './plan'

/** Derived from what goes: beside another profile it would tell of pictures that are not there. */
const DERIVED = ['ring', 'thumbs', 'packing', 'opened']

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    (error) => (isMissing(error) ? false : Promise.reject(error)),
  )

/**
 * Puts a planned restore in the profile's place, before anything of it is opened: the present
 * folders are moved aside as they are, then the new ones come. Each step is a rename, so that after
 * a crash the next start goes on. Null when nothing was planned; what was only half unpacked goes.
 * Rejects with the file system's error.
 */
export async function applyRestore(root: string): Promise<Plan | null> {
  const planned = await readPlan(root, 'planned')
  if (planned) {
    await moveAside(root, planned)
    await goOn(root, 'planned', 'coming')
  }
  const coming = await readPlan(root, 'coming')
  if (coming) {
    for (const name of coming.come) {
      const from = join(root, STAGE, 'new', name)
      if (await isThere(from)) await move(from, join(root, name))
    }
    await syncFolder(root)
    await goOn(root, 'coming', 'applied')
    return coming
  }
  if (!(await readPlan(root, 'applied'))) await forgetRestore(root)
  return null
}

async function moveAside(root: string, plan: Plan): Promise<void> {
  const aside = join(root, plan.aside)
  await mkdir(aside, { recursive: true, mode: 0o700 })
  for (const name of [...Object.keys(TAKEN), ...DERIVED])
    if (await isThere(join(root, name))) await move(join(root, name), join(aside, name))
  await syncFolder(aside)
  await syncFolder(root)
}

/** What waits for the next start, or is unpacked. */
export const forgetRestore = (root: string): Promise<void> =>
  rm(join(root, STAGE), { recursive: true, force: true })
