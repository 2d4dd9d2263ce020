import { lstat, mkdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, move, syncFolder } from '../../storage'
import { TAKEN } from '../inventory'
import { goOn, type Plan, readPlan, STAGE } from './plan'

/** Derived from what goes: beside another profile it would tell of what is not there. */
const DERIVED = ['ring', 'thumbs', 'packing', 'opened', 'uptime']
const GOES = [...Object.keys(TAKEN), ...DERIVED]

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    (error) => (isMissing(error) ? false : Promise.reject(error)),
  )

/**
 * Puts a planned restore in the profile's place, before anything of it is opened: the present
 * folders are moved aside as they are, then the new ones come. Each step is a rename, so that after
 * a crash the next start goes on. Null when nothing was planned; what was only half unpacked goes.
 * Rejects with the file system's error. When a folder cannot be moved aside (open in another program,
 * a disk of its own) all is where it was, and the plan is `failed`: no later start tries it again.
 */
export async function applyRestore(root: string): Promise<Plan | null> {
  const planned = await readPlan(root, 'planned')
  if (planned) {
    await moveAside(root, planned).catch(async (error) => {
      await moveBack(root, planned)
      await goOn(root, 'planned', 'failed')
      throw error
    })
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
  const told = (await readPlan(root, 'applied')) ?? (await readPlan(root, 'failed'))
  if (!told) await forgetRestore(root)
  return null
}

async function moveAside(root: string, plan: Plan): Promise<void> {
  const aside = join(root, plan.aside)
  await mkdir(aside, { recursive: true, mode: 0o700 })
  for (const name of GOES)
    if (await isThere(join(root, name))) await move(join(root, name), join(aside, name))
  await syncFolder(aside)
  await syncFolder(root)
}

/** Only what is not in its place. Rejects as moving does: then the next start goes on with the plan. */
async function moveBack(root: string, plan: Plan): Promise<void> {
  const aside = join(root, plan.aside)
  for (const name of GOES)
    if ((await isThere(join(aside, name))) && !(await isThere(join(root, name))))
      await move(join(aside, name), join(root, name))
  await rmdir(aside).catch(() => {})
  await syncFolder(root)
}

/** What waits for the next start, or is unpacked. */
export const forgetRestore = (root: string): Promise<void> =>
  rm(join(root, STAGE), { recursive: true, force: true })
