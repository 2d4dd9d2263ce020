import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isMissing, move, replaceFile, syncFolder } from '../../storage'

/** Within the profile: what is being put back, whole or not. */
export const STAGE = 'restore'

const Plan = z.object({
  /** Ms since 1970, of the backup. */
  made: z.number(),
  file: z.string(),
  by: z.string(),
  /** What had it put back. */
  manifest: z.string(),
  files: z.number(),
  secrets: z.boolean(),
  /** Folders of the profile that come. */
  come: z.array(z.string()),
  /** Where those that are there are moved to: a folder of the profile. */
  aside: z.string(),
})
export type Plan = z.infer<typeof Plan>

/**
 * How far it is, by the name of the plan's file. `planned`: whole, nothing has been moved. `coming`:
 * what was there is aside. `applied`: in place, and not on record yet. `failed`: what was there could
 * not be moved and stays, which is not told yet.
 */
export type Step = 'planned' | 'coming' | 'applied' | 'failed'

const pathIn = (root: string, step: Step) => join(root, STAGE, `${step}.json`)

/** Null when there is none; one that makes no sense is none. Rejects when it cannot be read. */
export async function readPlan(root: string, step: Step): Promise<Plan | null> {
  const text = await readFile(pathIn(root, step), 'utf8').catch((error) => {
    if (isMissing(error)) return ''
    throw error
  })
  try {
    return text ? Plan.parse(JSON.parse(text)) : null
  } catch {
    return null
  }
}

/** From here on the next start puts it in place, whatever happens to this one. */
export async function writePlan(root: string, plan: Plan): Promise<void> {
  await replaceFile(pathIn(root, 'planned'), JSON.stringify(plan))
  await syncFolder(join(root, STAGE))
}

export async function goOn(root: string, from: Step, to: Step): Promise<void> {
  await move(pathIn(root, from), pathIn(root, to))
  await syncFolder(join(root, STAGE))
}
