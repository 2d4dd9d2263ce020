import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, type Result } from '../base/result'
import { duplicate, isMissing, readText, remove } from './files'
import { type Generation, generationPath } from './generations'
import { type Interpreted, interpret } from './interpret'
import { keepVersion, setAside } from './set-aside'
import type { CollectionSpec, ProblemReason, RecoveredFrom, StorageProblem } from './types'

export interface Recovered<T> {
  /** Null when there is nothing good: the defaults are to be used. */
  data: T | null
  problems: StorageProblem[]
  /** Of an older version: to be saved in the present one. */
  migrated: boolean
  /** A bad or an old file could not be kept: nothing may be written over it. */
  sealed: boolean
}

interface Bad {
  file: string
  reason: ProblemReason
  detail?: string
}
interface Good<T> extends Interpreted<T> {
  generation: Generation
}

/** The newest good state on disk, with everything bad on the way to it set aside. */
export async function recover<T extends object>(
  spec: CollectionSpec<T>,
  path: string,
  now: number,
): Promise<Recovered<T>> {
  await removeLeftovers(path).catch(() => {})
  const { good, bad } = await search(spec, path)
  const problems = await setAllAside(bad, good, now)
  const lost = problems.some((problem) => problem.reason !== 'missing' && !problem.setAside)
  if (!good) return { data: null, problems, migrated: false, sealed: lost }
  if (good.generation && !lost) await reinstate(path, good.generation)
  const migrated = good.version < spec.version
  const kept = !migrated || (await keep(path, good, now))
  return { data: good.data, problems, migrated, sealed: lost || !kept }
}

async function search<T extends object>(spec: CollectionSpec<T>, path: string) {
  const bad: Bad[] = []
  for (const generation of [0, 1, 2] as const) {
    const file = generationPath(path, generation)
    const found = await readGeneration(spec, file)
    if (found.ok) return { good: { ...found.value, generation }, bad }
    if (found.reason !== 'missing' || generation === 0) bad.push({ file, ...found })
  }
  const neverSaved = bad.every(({ reason }) => reason === 'missing')
  return { good: undefined, bad: neverSaved ? [] : bad }
}

async function readGeneration<T extends object>(
  spec: CollectionSpec<T>,
  file: string,
): Promise<Result<Interpreted<T>, ProblemReason>> {
  try {
    return interpret(spec, await readText(file))
  } catch (error) {
    return isMissing(error) ? fail('missing') : fail('unreadable', String(error))
  }
}

async function setAllAside<T>(bad: Bad[], good: Good<T> | undefined, now: number) {
  const recoveredFrom: RecoveredFrom = good?.generation
    ? `generation-${good.generation}`
    : 'defaults'
  const problems: StorageProblem[] = []
  for (const { file, reason, detail } of bad) {
    const aside = reason === 'missing' ? undefined : await setAside(file, { reason, detail }, now)
    problems.push({ file, reason, setAside: aside, recoveredFrom, savedAt: good?.savedAt })
  }
  return problems
}

/** Makes the good generation the newest again. If that fails, the next save does it. */
const reinstate = (path: string, generation: Generation) =>
  duplicate(generationPath(path, generation), path).catch(() => {})

const keep = <T>(path: string, { generation, version }: Good<T>, now: number) =>
  keepVersion(generationPath(path, generation), path, version, now).then(
    () => true,
    () => false,
  )

/** Temporary files of a save that a crash cut short. */
async function removeLeftovers(path: string): Promise<void> {
  const ours = (name: string) => name.startsWith(`${basename(path)}.`) && name.endsWith('.tmp')
  const names = (await readdir(dirname(path))).filter(ours)
  await Promise.all(names.map((name) => remove(join(dirname(path), name))))
}
