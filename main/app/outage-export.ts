import { dirname, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { Handlers, Refused } from '../../preload/contract'
import { realClock } from '../base/clock'
import { timeText } from '../bookmarks'
import { fileOf } from '../facilities'
import { found, type Names, type Outages, outageTable } from '../outages'
import { openCollection } from '../storage'
import { askWhere, listName } from './list-file'
import { type OutgoingDeps, putOutside } from './outgoing'

interface OutageExportDeps extends OutgoingDeps {
  /** Where the folder of exports is remembered. */
  data: string
  outages: Outages
  names: Names
}

const Folder = z.object({ folder: z.string() })

const refuse = (reason: string): Refused => ({ status: 'refused', reason })

/** The list of outages, as a file that is chosen in main's own dialogue. */
export async function outageExport(
  deps: OutageExportDeps,
): Promise<Handlers['outages']['exportList']> {
  const remembered = await openCollection({
    ...{ dir: deps.data, clock: realClock, name: 'outages-export', schema: Folder, version: 1 },
    ...{ migrations: {}, defaults: { folder: '' } },
  })
  return async ({ query, format, language }) => {
    const folder = remembered.read().folder || app.getPath('downloads')
    const name = language === 'vi' ? 'su-co' : 'outages'
    const path = await askWhere(join(folder, listName(name, format)), format)
    if (!path) return refuse('cancelled')
    await remembered.update(() => ({ folder: dirname(path) }))
    const list = await found(deps.outages, query, deps.names)
    const made = { language, query, names: deps.names, madeBy: deps.operator(), timeText }
    const bytes = await fileOf(outageTable(list, { ...made, now: Date.now() }), format)
    const reason = await putOutside(deps, {
      ...{ path, bytes, action: 'list-exported' },
      detail: { count: list.length, format },
    })
    return reason ? refuse(reason) : { status: 'done', path, count: list.length }
  }
}
