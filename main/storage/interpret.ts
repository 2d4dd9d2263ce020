import type { z } from 'zod'
import { fail, ok, type Result } from '../base/result'
import { decode } from './envelope'
import type { CollectionSpec, ProblemReason } from './types'

export interface Interpreted<T> {
  data: T
  /** The version it was saved with. */
  version: number
  savedAt: string
}

type Spec<T extends object> = Pick<CollectionSpec<T>, 'name' | 'schema' | 'version' | 'migrations'>

/** From the text of a file to valid data of the current version. */
export function interpret<T extends object>(
  spec: Spec<T>,
  text: string,
): Result<Interpreted<T>, ProblemReason> {
  const envelope = decode(spec.name, text)
  if (!envelope.ok) return envelope
  const { version, savedAt } = envelope.value
  if (version > spec.version) return fail('newer-version', `${version} > ${spec.version}`)
  const migrated = migrate(spec, version, envelope.value.data)
  if (!migrated.ok) return migrated
  const valid = spec.schema.safeParse(migrated.value)
  if (!valid.success) return fail('schema', issuesOf(valid.error))
  return ok({ data: valid.data, version, savedAt })
}

function migrate<T extends object>(
  spec: Spec<T>,
  from: number,
  data: unknown,
): Result<unknown, 'schema'> {
  let current = data
  for (let version = from; version < spec.version; version++) {
    const step = spec.migrations[version]
    if (!step) return fail('schema', `no migration from version ${version}`)
    try {
      current = step(current)
    } catch (error) {
      return fail('schema', `migration from version ${version}: ${error}`)
    }
  }
  return ok(current)
}

/** The first few issues: where and what, without the values. */
export const issuesOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`)
    .join('; ')
