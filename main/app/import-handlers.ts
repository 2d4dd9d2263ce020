import { dirname, join } from 'node:path'
import { app } from 'electron'
import type { Handlers, Refused, SavedFile, Settings } from '../../preload/contract'
import { type CameraRegistry, type SheetThread, templateCsv, templateSheets } from '../cameras'
import type { Occupancy } from '../facilities'
import { type Collection, replaceFile } from '../storage'
import { askWhereTo } from '../windows'
import { noteNumbers } from './imported'
import { listName } from './list-file'
import type { ListFolder } from './list-folder'
import type { Registries } from './registries'

export interface ImportDeps {
  operator(): string
  registry: CameraRegistry
  registries: Registries
  sheets: SheetThread
  settings: Pick<Collection<Settings>, 'read'>
  facilityBook: { occupancy: Occupancy }
  /** Where the last list was saved. */
  listFolder: ListFolder
}

type Names =
  | ('previewImport' | 'commitImport' | 'undoImport' | 'lastImports')
  | ('exportList' | 'exportTemplate' | 'exportErrors')

const refuse = (reason: string): Refused => ({ status: 'refused', reason })

/** Lists of facilities and cameras, in and out. */
export function importHandlers(deps: ImportDeps): Pick<Handlers['cameras'], Names> {
  const { registry, registries } = deps
  const demo = () => registries.mode === 'demo'
  return {
    previewImport: ({ file, base64 }) =>
      registry.previewImport({ file, bytes: Buffer.from(base64, 'base64') }),
    commitImport: async (order) => {
      if (demo()) return refuse('demo')
      const { reply, quarantined, file } = await registry.commitImport(order)
      if (reply.status === 'refused') return reply
      const of = { at: reply.at, file, quarantined }
      const noted = await noteNumbers(registry, deps.facilityBook.occupancy, of, deps.operator())
      showImported(deps)
      return { ...reply, ...noted }
    },
    undoImport: async (at) => {
      if (demo()) return refuse('demo')
      const { reply, occupancy } = await registry.undoImport(at ?? undefined)
      const { ok } = await deps.facilityBook.occupancy.takeBack(occupancy, deps.operator())
      return reply.status === 'done' && !ok ? { ...reply, unnoted: true } : reply
    },
    lastImports: () => (demo() ? [] : registry.lastImports()),
    ...exports(deps),
  }
}

function exports(
  deps: ImportDeps,
): Pick<Handlers['cameras'], 'exportList' | 'exportTemplate' | 'exportErrors'> {
  const { registry, settings, sheets } = deps
  const language = () => settings.read().language
  const inVietnamese = () => language() === 'vi'
  return {
    exportList: () => {
      const { facilities, cameras } = registry.list()
      return saveAs(deps, {
        name: inVietnamese() ? 'co-so-va-camera' : 'facilities-and-cameras',
        formats: ['xlsx', 'csv'],
        count: cameras.length,
        bytes: (format) => {
          if (format === 'csv') return registry.exportCsv()
          const known = new Set(facilities.map(({ code }) => code))
          const notes = deps.facilityBook.occupancy.latest()
          const counts = notes.flatMap(({ facility, count }): [string, number][] =>
            known.has(facility) && count !== null ? [[facility, count]] : [],
          )
          return sheets.writeXlsx(registry.exportSheets(new Map(counts), language()))
        },
      })
    },
    exportTemplate: (kind) =>
      saveAs(deps, {
        name: `${inVietnamese() ? 'mau-nhap' : 'import-template'}-${kind === 'xlsx' ? 'vong-gac' : kind}`,
        formats: [kind === 'xlsx' ? 'xlsx' : 'csv'],
        count: 1,
        bytes: () =>
          kind === 'xlsx' ? sheets.writeXlsx(templateSheets(language())) : templateCsv(kind),
      }),
    exportErrors: ({ token, title, notes }) => {
      const file = registry.errorsOf(token, title, notes)
      if (!file) return refuse('token-expired')
      return saveAs(deps, {
        name: inVietnamese() ? 'can-sua' : 'to-be-mended',
        formats: file.format === 'csv' ? ['csv', 'xlsx'] : ['xlsx'],
        count: notes.length,
        bytes: (format) => (format === 'csv' ? file.csv() : sheets.writeXlsx(file.sheets())),
      })
    },
  }
}

/** An empty wall shows what was imported at once. */
export function showImported({
  registry,
  registries,
}: Pick<ImportDeps, 'registry' | 'registries'>) {
  const enabled = registry.list().cameras.filter((camera) => camera.enabled)
  if (registries.wall.empty && enabled.length > 0) {
    registries.wall.fill(enabled.slice(0, 64).map(({ id }) => id))
  }
}

type Format = 'xlsx' | 'csv'

interface Save {
  name: string
  /** The first is what the dialogue begins with. */
  formats: Format[]
  count: number
  bytes(format: Format): string | Promise<Uint8Array>
}

async function saveAs({ listFolder }: ImportDeps, save: Save): Promise<SavedFile> {
  const [first = 'xlsx'] = save.formats
  const folder = listFolder.read() || app.getPath('documents')
  const { canceled, filePath } = await askWhereTo({
    defaultPath: join(folder, listName(save.name, first)),
    filters: save.formats.map((format) => ({ name: NAMES[format], extensions: [format] })),
  })
  if (canceled || !filePath) return refuse('cancelled')
  const format = save.formats.find((each) => filePath.toLowerCase().endsWith(`.${each}`))
  const path = format ? filePath : `${filePath}.${first}`
  const bytes = await save.bytes(format ?? first)
  try {
    await replaceFile(path, bytes)
  } catch (error) {
    return { ...refuse('file-not-written'), detail: (error as NodeJS.ErrnoException).code }
  }
  await listFolder.remember(dirname(path))
  return { status: 'done', path, count: save.count }
}

const NAMES: Record<Format, string> = { xlsx: 'Excel', csv: 'CSV' }
