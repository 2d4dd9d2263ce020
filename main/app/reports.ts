import { rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import fontFile from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import { app, shell } from 'electron'
import type { Handlers, Refused, ReportFormat } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { Result } from '../base/result'
import { evidencePath } from '../bookmarks'
import { type Doc, docxIn, printDoc } from '../documents'
import { codes } from '../facilities'
import { openMemory, ReportDesk, type ReportFacts } from '../reports'
import { askWhereTo, printPdf } from '../windows'
import startDocxWorker from './docx-worker?nodeWorker'
import type { DutyDeps } from './duty'
import { listName } from './list-file'
import { putOutside } from './outgoing'
import type { PeriodDesk } from './period'
import startReportWorker from './report-worker?nodeWorker'
import { tellOfProblems } from './stores'

const KINDS: Record<ReportFormat, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }

const refused = ({ reason, detail }: { reason: string; detail?: string | undefined }): Refused => ({
  ...{ status: 'refused', reason },
  ...(detail && { detail }),
})

const outcome = (result: Result<unknown, string>) =>
  result.ok ? { status: 'done' as const } : refused(result)

export interface ReportsDesk {
  handlers: Handlers['reports']
  settled(): Promise<unknown>
}

/** Reports of what was watched: drafts, final ones, and the files they become. */
export async function openReports(deps: DutyDeps, period: PeriodDesk): Promise<ReportsDesk> {
  const { profile, evidence, province, registries, broadcast, operator, settings } = deps
  const dir = join(profile.data, 'reports')
  const memory = await openMemory(profile.data, realClock)
  tellOfProblems(memory.problems(), deps.log, deps.notices)
  const pictures = join(dir, 'pictures')
  // Copies of stills, and nobody's.
  void rm(pictures, { recursive: true, force: true }).catch(() => {})
  const desk = new ReportDesk({
    ...{ dir, clock: realClock, memory, codes, who: operator, store: evidence.store },
    ...{ demo: () => registries.mode === 'demo', world: () => province.world() },
    ...{ figures: period.figures, organisation: () => province.desk().organisation() },
    critical: () =>
      new Set(
        evidence
          .codes()
          .kinds.flatMap(({ code, severity }) => (severity === 'critical' ? code : [])),
      ),
    pictures: {
      dir: pictures,
      painter: () => {
        const ffmpeg = deps.ffmpeg()
        return ffmpeg && { ...ffmpeg, font: fontFile }
      },
      fileOf: ({ id }, { name }) => join(profile.evidence, evidencePath(id), name),
      station: () => settings.read().station || hostname(),
      areas: deps.privacy.areas,
    },
    ...{ docx, xlsx, pdf: (doc) => printDoc(doc, printPdf), record: evidence.record },
    changed: (ids) => broadcast('reports', 'changed', ids),
  })
  let busy = false

  async function save(id: string, format: ReportFormat) {
    const made = await desk.bytes(id, format)
    if (!made.ok) return refused(made)
    const { bytes, about } = made.value
    const folder = memory.read().folder || app.getPath('documents')
    const { canceled, filePath } = await askWhereTo({
      defaultPath: join(folder, listName('bao-cao-giam-sat', format)),
      filters: [{ name: KINDS[format], extensions: [format] }],
    })
    if (canceled || !filePath) return refused({ reason: 'cancelled' })
    await memory.update((now) => ({ ...now, folder: dirname(filePath) }))
    const detail = { about, format, draft: !made.value.final, report: id }
    const action = 'document-exported'
    const failed = await putOutside(
      { operator, record: evidence.record },
      { path: filePath, bytes, action, detail },
    )
    if (failed) return refused({ reason: failed })
    // Without a program for it, it is there all the same; the page says where.
    void shell.openPath(filePath)
    return { status: 'done' as const, path: filePath }
  }

  const handlers: Handlers['reports'] = {
    list: () => desk.list(),
    create: async (asked) => idOf(await desk.create(asked)),
    correct: async ({ id }) => idOf(await desk.correct(id)),
    open: async ({ id }) => {
      const opened = await desk.open(id)
      return opened.ok ? { status: 'done', ...opened.value } : refused(opened)
    },
    change: async ({ id, patch }) => outcome(await desk.change(id, patch)),
    preview: async ({ id }) => {
      const made = await desk.preview(id)
      return made.ok ? { status: 'done', html: made.value } : refused(made)
    },
    finish: async ({ id }) => outcome(await desk.finish(id)),
    remove: async ({ id }) => outcome(await desk.remove(id, true)),
    restore: async ({ id }) => outcome(await desk.remove(id, false)),
    save: async ({ id, format }) => {
      if (busy) return refused({ reason: 'busy' })
      busy = true
      return save(id, format).finally(() => {
        busy = false
      })
    },
  }
  return { handlers, settled: () => Promise.all([desk.settled(), memory.settled()]) }
}

const idOf = (made: Result<string, string>) =>
  made.ok ? { status: 'done' as const, id: made.value } : refused(made)

const docx = (doc: Doc) => made(startDocxWorker({ workerData: doc }))

const xlsx = (facts: ReportFacts) =>
  made(startReportWorker({ workerData: { ...facts, pictures: [] } }))

const made = (worker: Worker) =>
  docxIn(worker).then(
    (value) => ({ ok: true as const, value }),
    (error: Error) => ({ ok: false as const, reason: 'not-made', detail: error.message }),
  )
