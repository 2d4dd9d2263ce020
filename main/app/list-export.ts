import { basename, dirname, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { CodeLists, Facility, Handlers, ListExport, Refused } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Result } from '../base/result'
import { type BookmarkStore, exportList, type Names } from '../bookmarks'
import type { CustodyEntry } from '../evidence'
import { codes as fixed } from '../facilities'
import { openCollection } from '../storage'
import { askWhere, listName } from './list-file'
import startListWorker from './list-worker?nodeWorker'

interface ListDeps {
  /** Where the folder is remembered. */
  data: string
  store: BookmarkStore
  codes(): CodeLists
  facilities(): Facility[]
  operator(): string
  record(entries: CustodyEntry[]): Promise<Result<unknown>>
}

const Folder = z.object({ folder: z.string() })

/** Lists that leave the room, one at a time. */
export async function listExport(deps: ListDeps): Promise<Handlers['bookmarks']['exportList']> {
  const remembered = await openCollection({
    ...{ dir: deps.data, clock: realClock, name: 'list-export', schema: Folder, version: 1 },
    ...{ migrations: {}, defaults: { folder: '' } },
  })
  let busy = false

  async function write(order: ListExport) {
    const folder = remembered.read().folder || app.getPath('downloads')
    const path = await askWhere(join(folder, nameOf(order)), order.format)
    if (!path) return refuse('cancelled')
    await remembered.update(() => ({ folder: dirname(path) }))
    const names = namesOf(deps, order.language)
    const parts = { store: deps.store, start: threadOf, record: recordOf(deps, order, path) }
    const done = await exportList(parts, { ...order, path, names })
    return done.ok ? { status: 'done' as const, path, count: done.value } : refuse(done.reason)
  }

  return async (order) => {
    if (busy) return refuse('busy')
    busy = true
    try {
      return await write(order)
    } finally {
      busy = false
    }
  }
}

const nameOf = ({ format, language }: ListExport) =>
  listName(language === 'vi' ? 'vi-pham' : 'violations', format)

const refuse = (reason: string): Refused => ({ status: 'refused', reason })

const threadOf: Parameters<typeof exportList>[0]['start'] = (workerData) =>
  startListWorker({ workerData })

/** Without the folder: what a list holds is of interest, not how somebody's disk looks. */
const recordOf =
  ({ operator, record }: ListDeps, { format }: ListExport, path: string) =>
  ({ count, sha256, size }: { count: number; sha256: string; size: number }) =>
    record([
      {
        ...{ by: operator(), action: 'list-exported', subject: '' },
        detail: { count, sha256, size, format, name: basename(path) },
      },
    ])

function namesOf(
  { codes, facilities, operator }: ListDeps,
  language: ListExport['language'],
): Names {
  const label = (list: { code: string; vi: string; en: string }[], code: string) =>
    list.find((each) => each.code === code)?.[language] ?? code
  const known = new Map(facilities().map((facility) => [facility.code, facility]))
  return {
    ...{ language, codes: codes(), madeBy: operator(), madeAt: Date.now() },
    placement: (code) => label(fixed.places, code),
    facility: (code) => {
      const { district = '', authority = '' } = known.get(code) ?? {}
      return {
        district: label(fixed.districts, district),
        authority: label(fixed.authorities, authority),
      }
    },
  }
}
