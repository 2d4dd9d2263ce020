import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { FigureExport, Handlers, Refused } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Result } from '../base/result'
import { timeText } from '../bookmarks'
import type { CustodyEntry } from '../evidence'
import { codes, fileOf, pageOf, tableOf, type World } from '../facilities'
import { move, openCollection, remove, syncFolder, writeFailure, writeTemp } from '../storage'
import { askWhere, listName } from './list-file'

export interface FigureExportDeps {
  /** Where the folder of exports is remembered. */
  data: string
  operator(): string
  record(entries: CustodyEntry[]): Promise<Result<unknown>>
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
    const made = { language, codes, madeBy: deps.operator(), madeAt: timeText(page.at) }
    const bytes = await fileOf(tableOf(page, made), format)
    const count = page.below.length
    const reason = await write(deps, { path, bytes, format, count })
    return reason ? refuse(reason) : { status: 'done', path, count }
  }
}

interface Wanted {
  path: string
  bytes: Buffer
  format: FigureExport['format']
  count: number
}

/** Never a list outside without a record of it; it has its name once it is whole. @returns why not */
async function write({ operator, record }: FigureExportDeps, wanted: Wanted) {
  const { path, bytes, format, count } = wanted
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const detail = { count, sha256, size: bytes.length, format, name: basename(path) }
  try {
    const temp = await writeTemp(path, bytes)
    const put = await record([{ by: operator(), action: 'list-exported', subject: '', detail }])
    if (!put.ok) {
      await remove(temp)
      return 'no-record'
    }
    await move(temp, path)
    await syncFolder(dirname(path))
    return null
  } catch (error) {
    return writeFailure(error)
  }
}
