import { dirname } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { BookmarkFilter } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import { move, remove, syncFolder, writeFailure } from '../../storage'
import type { BookmarkStore } from '../store'
import { cellsOf, type Names } from './cells'
import { listIn } from './thread'
import type { ListFile, ListWriter, Written } from './writer'

export interface ListParts {
  store: Pick<BookmarkStore, 'find' | 'some'>
  /** Runs `serveList` in a thread. */
  start(file: ListFile): Worker
  /** Puts the list on record: never a list outside without. */
  record(file: Written & { count: number }): Promise<Result<unknown>>
}

export interface ListOrder {
  filter: BookmarkFilter
  /** These, whatever matches. */
  ids?: string[] | undefined
  format: ListFile['format']
  /** Where; what is there is replaced. */
  path: string
  names: Names
}

export type ListFailure = 'disk-full' | 'not-writable' | 'unreadable' | 'no-record'

/** So many are read and handed over at a time. */
const SOME = 100

/** Writes a list, newest first. The file has its name once it is whole. @returns its lines */
export async function exportList(
  parts: ListParts,
  { filter, ids, format, path, names }: ListOrder,
): Promise<Result<number, ListFailure>> {
  const all = ids ? [...new Set(ids)].sort().reverse() : parts.store.find(filter, 0, Infinity).ids
  const temp = `${path}.part`
  const { language, madeBy, madeAt } = names
  const worker = parts.start({ path: temp, format, language, madeBy, madeAt })
  try {
    const list = listIn(worker)
    const count = await fill(list, parts.store, all, names)
    if (count === null) return fail('unreadable')
    const recorded = await parts.record({ ...(await list.end()), count })
    if (!recorded.ok) return fail('no-record', recorded.reason)
    await move(temp, path)
    await syncFolder(dirname(path))
    return ok(count)
  } catch (error) {
    return fail(writeFailure(error), (error as Error).message)
  } finally {
    await worker.terminate()
    await remove(temp).catch(() => {})
  }
}

/** Null when bookmarks cannot be read. */
async function fill(
  list: ListWriter,
  store: ListParts['store'],
  ids: string[],
  names: Names,
): Promise<number | null> {
  let count = 0
  for (let i = 0; i < ids.length || i === 0; i += SOME) {
    const found = await store.some(ids.slice(i, i + SOME))
    if (!found.ok) return null
    await list.add(found.value.map((bookmark) => cellsOf(bookmark, ++count, names)))
  }
  return count
}
