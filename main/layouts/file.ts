import { z } from 'zod'
import {
  ArrangementName,
  CellIndex,
  Grid,
  type LayoutRefusal,
  MAX_CELLS,
  MAX_LAYOUTS,
  MAX_SCENES,
  type OwnLayout,
} from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import type { Lookup } from './scenes'
import type { StoredScene } from './schema'

const FORMAT = 'vong-gac-layouts'
const VERSION = 1

const FileCell = z.object({
  cell: CellIndex,
  /** The camera's code: ids differ from station to station. */
  camera: z.string().min(1).max(64),
  title: z.string().max(120).default(''),
})
const FileLayout = z.object({ name: ArrangementName.regex(/\S/), grid: Grid })
const FileScene = FileLayout.extend({ cells: z.array(FileCell).max(MAX_CELLS) })

const Content = z.object({ layouts: z.array(FileLayout), scenes: z.array(FileScene) })
export type FileContent = z.infer<typeof Content>
export type FileScene = z.infer<typeof FileScene>

/** A file for another station, in JSON that people can read. */
export function fileOf(
  layouts: readonly OwnLayout[],
  scenes: readonly StoredScene[],
  { find }: Lookup,
  savedAt: number,
): string {
  const content: FileContent = {
    layouts: layouts.map(({ name, grid }) => ({ name, grid })),
    scenes: scenes.map(({ name, grid, cells }) => ({
      ...{ name, grid },
      cells: cells.flatMap((stored) => {
        const camera = find(stored)?.code ?? stored.code
        return camera ? [{ cell: stored.cell, camera, title: stored.title }] : []
      }),
    })),
  }
  const head = { format: FORMAT, version: VERSION, savedAt: new Date(savedAt).toISOString() }
  return `${JSON.stringify({ ...head, ...content }, null, 1)}\n`
}

const Head = z.object({ format: z.literal(FORMAT), version: z.number().int().min(1) })

/** What a file holds; all of it or nothing. `detail` names what is broken. */
export function readFile(text: string): Result<FileContent, LayoutRefusal> {
  const data = parsed(text.replace(/^\ufeff/, ''))
  const head = Head.safeParse(data)
  if (!head.success) return fail(text.includes(FORMAT) ? 'file-broken' : 'file-other')
  if (head.data.version > VERSION) return fail('file-newer')
  // Before each of them is looked at: that takes its time, and the wall's pictures wait.
  if (lengthOf(data, 'layouts') > MAX_LAYOUTS) return fail('too-many-layouts')
  if (lengthOf(data, 'scenes') > MAX_SCENES) return fail('too-many-scenes')
  const content = Content.safeParse(data)
  if (!content.success) return fail('file-broken', placeOf(data, content.error))
  const { layouts, scenes } = content.data
  return layouts.length + scenes.length > 0 ? ok(content.data) : fail('file-empty')
}

function lengthOf(data: unknown, list: keyof FileContent): number {
  const found = (data as Partial<FileContent>)[list]
  return Array.isArray(found) ? found.length : 0
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The name of the item that does not fit, else its number. */
function placeOf(data: unknown, { issues }: z.ZodError): string {
  const [list, index] = issues[0]?.path ?? []
  if (typeof list !== 'string' || typeof index !== 'number') return ''
  const item = (data as Record<string, { name?: unknown }[]>)[list]?.[index]
  return typeof item?.name === 'string' && item.name.trim()
    ? item.name.slice(0, 80)
    : `${index + 1}`
}
