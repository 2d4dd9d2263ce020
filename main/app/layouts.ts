import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app } from 'electron'
import type { Handlers } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Broadcast } from '../ipc'
import { type BookHandlers, Layouts, refused } from '../layouts'
import { move, remove, writeTemp } from '../storage'
import { askWhereTo, askWhich } from '../windows'
import type { Registries } from './registries'
import type { Stores } from './stores'

/** @param registries not there yet, but before the first question */
export function openLayouts(
  { layoutBook: collection }: Stores,
  registries: () => Registries,
  broadcast: Broadcast,
): Layouts {
  const layouts = new Layouts({
    ...{ collection, newId: randomUUID, now: realClock.now },
    world: () => registries().mode,
    cameras: () => registries().current().cameras,
  })
  collection.onChange(() => broadcast('layouts', 'changed', layouts.state()))
  return layouts
}

/** Bytes; 200 of each take two megabytes at most. */
const LARGEST = 10_000_000

const filters = [{ name: 'JSON', extensions: ['json'] }]

/** Layouts and scenes as files: where they lie is asked for by main's own dialogues. */
export const layoutHandlers = (layouts: Layouts, book: BookHandlers): Handlers['layouts'] => ({
  ...book,
  exportFile: async (ids) => {
    const file = layouts.file(ids)
    if (!file.ok) return refused(file)
    const { text, ...counts } = file.value
    const defaultPath = join(app.getPath('documents'), 'vong-gac-bo-cuc.json')
    const { canceled, filePath } = await askWhereTo({ defaultPath, filters })
    if (canceled || !filePath) return refused({ reason: 'cancelled' })
    try {
      await replace(filePath, text)
    } catch (error) {
      return refused({ reason: 'file-not-written', detail: codeOf(error) })
    }
    return { status: 'done', path: filePath, ...counts }
  },
  chooseFile: async () => {
    const defaultPath = app.getPath('documents')
    const { canceled, filePaths } = await askWhich({
      ...{ defaultPath, filters, properties: ['openFile'] },
    })
    const [path] = filePaths
    if (canceled || !path) return refused({ reason: 'cancelled' })
    try {
      if ((await stat(path)).size > LARGEST) return refused({ reason: 'file-other' })
      return layouts.preview(basename(path), await readFile(path, 'utf8'))
    } catch (error) {
      return refused({ reason: 'file-unreadable', detail: codeOf(error) })
    }
  },
})

/** Whole or not at all, whatever was there before. */
async function replace(path: string, text: string): Promise<void> {
  const temp = await writeTemp(path, text)
  try {
    await move(temp, path)
  } catch (error) {
    await remove(temp)
    throw error
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? ''
