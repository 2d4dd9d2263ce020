import { dirname, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { Handlers, Refused } from '../../preload/contract'
import { realClock } from '../base/clock'
import { timeText } from '../bookmarks'
import { codes, fileOf, pageOf, tableOf, type World } from '../facilities'
import { openCollection } from '../storage'
import { askWhere, listName } from './list-file'
import { type OutgoingDeps, putOutside } from './outgoing'

export interface FigureExportDeps extends OutgoingDeps {
  /** Where the folder of exports is remembered. */
  data: string
  /** Figures are made up. */
  demo(): boolean
}

const Folder = z.object({ folder: z.string() })

const refuse = (reason: string): Refused => ({ status: 'refused', reason })

/** The table of figures, as a file that is chosen in main's own dialogue. */
export async function figureExport(
  deps: FigureExportDeps,
  world: () => World,
): Promise<Handlers['facilities']['exportFigures']> {
  const remembered = await openCollection({
    ...{ dir: deps.data, clock: realClock, name: 'figures-export', schema: Folder, version: 1 },
    ...{ migrations: {}, defaults: { folder: '' } },
  })
  return async ({ order, path: place, format, language }) => {
    const folder = remembered.read().folder || app.getPath('downloads')
    const name = language === 'vi' ? 'tien-do-co-so' : 'facilities-progress'
    const path = await askWhere(join(folder, listName(name, format)), format)
    if (!path) return refuse('cancelled')
    await remembered.update(() => ({ folder: dirname(path) }))
    const page = pageOf(world(), { order, path: place })
    const made = {
      ...{ language, codes, madeBy: deps.operator(), madeAt: timeText(page.at) },
      madeUp: deps.demo(),
    }
    const bytes = await fileOf(tableOf(page, made), format)
    const count = page.below.length
    const reason = await putOutside(deps, {
      ...{ path, bytes, action: 'list-exported', detail: { count, format } },
    })
    return reason ? refuse(reason) : { status: 'done', path, count }
  }
}
