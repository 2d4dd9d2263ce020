import type { Bookmark, PurgeReason, RetentionAmount } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import type { BookmarkStore } from '../bookmarks'
import type { CustodyEntry } from '../evidence'
import { writeFailure } from '../storage'
import { deleteFiles, expectFolder } from './folders'
import type { PurgeJournal } from './journal'
import type { Going } from './policy'

export interface PurgeDeps {
  store: Pick<BookmarkStore, 'purge' | 'isPurged'>
  /** The folder of all evidence. */
  dir: string
  journal: PurgeJournal
  /** Puts on record; resolves when it is on disk. */
  record(entries: CustodyEntry[]): Promise<Result<unknown>>
  /** Whether its files are still being made. */
  isOpen(id: string): boolean
  /** Whatever else is kept of it, such as small pictures. */
  forget(id: string): Promise<void>
  log(line: string): void
}

/** `files-left`: the bookmarks are gone, files of some could not be deleted and wait. */
export type PurgeFailure = 'no-record' | 'disk-full' | 'not-writable' | 'unreadable' | 'files-left'

/** So many at a time: nothing else is saved meanwhile. */
const SOME = 50

/** How far it has come, and whether to go on. */
export interface Progress {
  went(some: RetentionAmount): void
  stopped(): boolean
}

/**
 * Deletes what still may go. In this order, so that a crash at any moment leaves nothing that is
 * gone without a record, and no files without a bookmark: the journal, the custody log, the
 * bookmarks, their files.
 */
export async function purge(
  deps: PurgeDeps,
  going: Going[],
  by: string,
  progress: Progress,
): Promise<Result<undefined, PurgeFailure>> {
  try {
    await expectFolder(deps.dir)
    let left = await finish(deps)
    for (let i = 0; i < going.length && !progress.stopped(); i += SOME) {
      const done = await some(deps, going.slice(i, i + SOME), by, left)
      if (!done.ok) return done
      progress.went(done.value.went)
      left = done.value.left
    }
    return left.length > 0 ? fail('files-left', left.join(' ')) : ok()
  } catch (error) {
    return fail(writeFailure(error), (error as Error).message)
  }
}

/** Deletes the files of what an earlier run had begun with. @returns of which that failed */
export async function finish(deps: PurgeDeps): Promise<string[]> {
  const begun = (await deps.journal.read()).filter((id) => deps.store.isPurged(id))
  const left = await deleteAll(deps, begun)
  await deps.journal.write(left)
  return left
}

async function some(
  deps: PurgeDeps,
  going: Going[],
  by: string,
  before: string[],
): Promise<Result<{ went: RetentionAmount; left: string[] }, PurgeFailure>> {
  const { store, journal, record, isOpen } = deps
  const wanted = new Map<string, PurgeReason>()
  for (const { id, reason } of going) if (!isOpen(id)) wanted.set(id, reason)
  await journal.write([...before, ...wanted.keys()])
  const trash = going.filter(({ removedAt }) => removedAt !== null).map(({ id }) => id)
  const first = async (bookmarks: Bookmark[]) => {
    const recorded = await record(entriesFor(bookmarks, wanted, by))
    return recorded.ok ? ok() : fail('no-record', recorded.reason)
  }
  const purged = await store.purge(wanted, by, first, new Set(trash))
  if (!purged.ok) return failed(purged)
  const left = [
    ...before,
    ...(await deleteAll(
      deps,
      purged.value.map(({ id }) => id),
    )),
  ]
  await journal.write(left)
  const sizes = purged.value.flatMap(({ files }) => files.map(({ size }) => size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return ok({ went: { count: purged.value.length, bytes }, left })
}

/** @returns those whose files could not be deleted */
async function deleteAll({ dir, forget, log }: PurgeDeps, ids: string[]): Promise<string[]> {
  const left: string[] = []
  if (ids.length > 0) await expectFolder(dir)
  for (const id of ids) {
    try {
      await deleteFiles(dir, id)
      await forget(id)
    } catch (error) {
      log(`files of ${id} could not be deleted: ${error}`)
      left.push(id)
    }
  }
  return left
}

/** Each bookmark and each of its files. */
const entriesFor = (
  bookmarks: Bookmark[],
  wanted: ReadonlyMap<string, PurgeReason>,
  by: string,
): CustodyEntry[] =>
  bookmarks.flatMap(({ id, files }) => {
    const entry = { by, action: 'deleted' as const }
    const why = wanted.get(id) ?? 'age'
    return [
      { ...entry, subject: id, detail: { why } },
      ...files.map(({ name, sha256, size }) => ({
        ...{ ...entry, subject: `${id}/${name}`, detail: { why, sha256, size } },
      })),
    ]
  })

const KNOWN: string[] = ['no-record', 'disk-full', 'not-writable'] satisfies PurgeFailure[]

const failed = ({ reason, detail }: { reason: string; detail?: string }) =>
  fail((KNOWN.includes(reason) ? reason : 'unreadable') as PurgeFailure, detail)
