import { dirname, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { Handlers, Refused } from '../../preload/contract'
import { realClock } from '../base/clock'
import { timeText } from '../bookmarks'
import { codes, fileOf } from '../facilities'
import { openCollection } from '../storage'
import { type Uptime, uptimeTable } from '../uptime'
import { askWhere, listName } from './list-file'
import { type OutgoingDeps, putOutside } from './outgoing'
import type { Registries } from './registries'

interface UptimeExportDeps extends OutgoingDeps {
  /** Where the folder of exports is remembered. */
  data: string
  registries: Pick<Registries, 'camera' | 'mode'>
}

const Folder = z.object({ folder: z.string() })

const refuse = (reason: string): Refused => ({ status: 'refused', reason })

/** The table of a place, as a file that is chosen in main's own dialogue. */
export async function uptimeExport(
  deps: UptimeExportDeps,
  uptime: Uptime,
): Promise<Handlers['uptime']['export']> {
  const remembered = await openCollection({
    ...{ dir: deps.data, clock: realClock, name: 'uptime-export', schema: Folder, version: 1 },
    ...{ migrations: {}, defaults: { folder: '' } },
  })
  return async ({ format, language, ...where }) => {
    const folder = remembered.read().folder || app.getPath('downloads')
    const name = language === 'vi' ? 'ty-le-ket-noi' : 'uptime'
    const path = await askWhere(join(folder, listName(name, format)), format)
    if (!path) return refuse('cancelled')
    await remembered.update(() => ({ folder: dirname(path) }))
    const page = await uptime.page(where)
    const table = uptimeTable(page, {
      ...{ language, codes, madeBy: deps.operator(), timeText },
      cameraCode: (id) => deps.registries.camera(id)?.code ?? id,
      madeUp: deps.registries.mode === 'demo',
    })
    const count = Math.max(1, page.below.length)
    const reason = await putOutside(deps, {
      ...{ path, bytes: await fileOf(table, format) },
      ...{ action: 'list-exported', detail: { count, format } },
    })
    return reason ? refuse(reason) : { status: 'done', path, count }
  }
}
