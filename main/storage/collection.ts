import type { z } from 'zod'
import { fail, ok, type Result } from '../base/result'
import { writeFailure } from './files'
import { issuesOf } from './interpret'
import { lowdbEngine } from './lowdb-engine'
import type { CollectionSpec, Engine, StorageProblem } from './types'

export type UpdateFailure = 'disk-full' | 'not-writable' | 'invalid'

// biome-ignore lint/suspicious/noConfusingVoidType: a mutator may return nothing, but no promise
export type Mutator<T> = (draft: T) => T | void

export interface Collection<T> {
  /** The state in memory, which is always the one last saved. Not to be changed in place. */
  read(): Readonly<T>
  /**
   * Changes a draft in place, or returns the new state. One after another; saved before it becomes
   * visible. When it fails, nothing has changed. Rejects only with what `mutator` throws.
   */
  update(mutator: Mutator<T>): Promise<Result<T, UpdateFailure>>
  /** What was found at opening. */
  problems(): readonly StorageProblem[]
  /** After every saved change; returns how to stop. */
  onChange(fn: (state: Readonly<T>) => void): () => void
  /** Resolves when the updates asked for so far are over: to be awaited before quitting. */
  settled(): Promise<void>
}

export async function openCollection<T extends object>(
  spec: CollectionSpec<T>,
  engine: Engine<T> = lowdbEngine(spec),
): Promise<Collection<T>> {
  const { data, problems } = await engine.load()
  const listeners = new Set<(state: Readonly<T>) => void>()
  const queue = createQueue()
  let state = data

  async function apply(mutator: Mutator<T>): Promise<Result<T, UpdateFailure>> {
    const next = valid(spec.schema, mutated(state, mutator))
    if (!next.ok) return next
    const saved = await save(engine, next.value)
    if (!saved.ok) return saved
    state = next.value
    for (const listener of listeners) notify(listener, state)
    return ok(state)
  }

  return {
    read: () => state,
    update: (mutator) => queue.add(() => apply(mutator)),
    problems: () => problems,
    onChange(fn) {
      listeners.add(fn)
      return () => void listeners.delete(fn)
    },
    settled: queue.settled,
  }
}

function mutated<T>(state: T, mutator: Mutator<T>): T {
  const draft = structuredClone(state)
  return mutator(draft) ?? draft
}

/** Judged as it will be read back, so that nothing is saved which could not be opened again. */
function valid<T>(schema: z.ZodType<T>, next: T): Result<T, 'invalid'> {
  const parsed = schema.safeParse(JSON.parse(JSON.stringify(next)))
  return parsed.success ? ok(parsed.data) : fail('invalid', issuesOf(parsed.error))
}

async function save<T>(
  engine: Engine<T>,
  next: T,
): Promise<Result<undefined, 'disk-full' | 'not-writable'>> {
  try {
    await engine.save(next)
    return ok()
  } catch (error) {
    return fail(writeFailure(error), (error as Error).message)
  }
}

/** The state is saved by now: a listener's bug is not the update's failure. */
function notify<T>(listener: (state: T) => void, state: T): void {
  try {
    listener(state)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

function createQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    add<R>(task: () => Promise<R>): Promise<R> {
      const result = last.then(task)
      last = result.catch(() => {})
      return result
    },
    settled: () => last.then(() => {}),
  }
}
