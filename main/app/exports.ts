import { hostname } from 'node:os'
import { join } from 'node:path'
import fontFile from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import { app, shell } from 'electron'
import type { Bookmark, CodeLists, ExportTrouble, Handlers } from '../../preload/contract'
import { realClock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { type BookmarkStore, evidencePath } from '../bookmarks'
import { Exporter, type ExportWanted, exportPackage, packageName } from '../evidence'
import { remove } from '../storage'
import { askWhich, printPdf } from '../windows'
import type { Custody } from './custody'
import type { EvidenceDeps } from './evidence-deps'

export interface ExportDeps extends EvidenceDeps, Custody {
  store: BookmarkStore
  codes(): CodeLists
  operator(): string
  /** Marks whose files are still being made. */
  unfinished(): string[]
}

type Made = Promise<Result<Bookmark[], ExportTrouble>>

/** Packages, from the button to the file. */
export function createExports(deps: ExportDeps) {
  const work = join(deps.profile.root, 'packing')
  // What a crash left there: copies, and nobody's.
  void remove(work).catch(() => {})
  const exporter = new Exporter({
    clock: realClock,
    bookmarks: (ids) => bookmarksOf(deps, ids),
    make: (wanted) => make(deps, work, wanted),
    changed: (state) => deps.broadcast('evidence', 'exportChanged', state),
    broken: (error) => deps.log.scope('export').error('a package came to nothing', error),
  })
  return { handlers: exportHandlers(deps, exporter), close: () => exporter.close() }
}

type ExportHandlers = Omit<Handlers['evidence'], 'verify'>

const exportHandlers = (deps: ExportDeps, exporter: Exporter): ExportHandlers => ({
  export: async (request) => {
    if (exporter.busy) return refuse('busy')
    if (!deps.key) return refuse('no-key')
    if (!mayHave(deps, request)) return NO_RIGHT
    const target = await chosenFolder(deps)
    if (!target) return refuse('cancelled')
    // While the dialogue was open somebody else may have sat down.
    if (!mayHave(deps, request)) return NO_RIGHT
    const { form, password } = request
    const choice = { form, encrypt: form === 'zip' && password !== '', folder: target }
    await deps.settings.update((now) => ({ ...now, exportAs: choice }))
    const begun = await exporter.start(request, target)
    return begun.ok ? { status: 'done' } : refuse(begun.reason)
  },
  cancelExport: () => {
    exporter.cancel()
    return { status: 'done' }
  },
  exportState: () => exporter.state,
  revealExport: () => {
    if (!exporter.lastPath) return refuse('not-found')
    shell.showItemInFolder(exporter.lastPath)
    return { status: 'done' }
  },
})

const refuse = (reason: ExportTrouble) => ({ status: 'refused' as const, reason })

const NO_RIGHT = { status: 'refused' as const, reason: 'no-right', detail: 'privacy' }

const mayHave = ({ accounts }: ExportDeps, { originals }: Pick<ExportWanted, 'originals'>) =>
  !originals || accounts.may('privacy')

async function chosenFolder({ settings }: ExportDeps): Promise<string | null> {
  const { canceled, filePaths } = await askWhich({
    defaultPath: settings.read().exportAs.folder || app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  })
  return (!canceled && filePaths[0]) || null
}

async function bookmarksOf({ store, unfinished }: ExportDeps, ids: string[]): Made {
  const open = unfinished()
  if (ids.some((id) => open.includes(id))) return fail('unfinished')
  const found: Bookmark[] = []
  for (const id of [...new Set(ids)].sort()) {
    const one = await store.get(id)
    if (!one.ok) return fail(one.reason === 'unreadable' ? 'unreadable' : 'not-found', id)
    found.push(one.value.bookmark)
  }
  return ok(found)
}

/** Ms for a report: each of its pages may show four pictures of eight million points. */
const timeFor = (pages: number) => 60_000 + pages * 4_000

function make(deps: ExportDeps, work: string, wanted: ExportWanted) {
  const { profile, settings, custody, key } = deps
  const now = realClock.now()
  const ffmpeg = deps.ffmpeg()
  const { station, language } = settings.read()
  if (!key) return Promise.resolve(fail('no-key' as const))
  return exportPackage(
    {
      ...{ ...wanted, work, language, codes: deps.codes(), clockOffset: null },
      ...{ cameraClock: deps.cameraClock, areas: deps.privacy.areas },
      print: (paper) => printPdf(paper, timeFor(wanted.bookmarks.length)),
      name: packageName(wanted.bookmarks, now),
      folderOf: ({ id }) => join(profile.evidence, evidencePath(id)),
      ...{ operator: deps.operator(), station: station || hostname(), version: app.getVersion() },
      painter: ffmpeg && { ...ffmpeg, font: fontFile },
    },
    { key, custody, custodyDir: profile.custody, clock: realClock },
  )
}
