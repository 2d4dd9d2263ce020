import type {
  Report,
  ReportFigures,
  ReportFormat,
  ReportOpened,
  ReportPatch,
  ReportRow,
} from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { writeFailure } from '../storage'
import { reportDoc } from './doc'
import { aboutOf, type ReportFacts } from './facts'
import { alteredIn, FILES, frozenFile, frozenIn, PREVIEW, prepare, seal, setAside } from './frozen'
import { choiceOf, counted, factsOf, type ReportDeps } from './make'
import { freshEntry, remembered } from './memory'
import { merged } from './patch'
import { presets } from './presets'
import { previewOf } from './preview'
import { calendar, newId, rowOf } from './rows'
import { linesOf } from './sections'
import { ReportStore } from './store'

/** A file that goes out. */
interface Outgoing {
  bytes: Buffer
  about: string
  final: boolean
}

type Reply<T> = Promise<Result<T, string>>

/** While somebody writes, a draft is opened with every change: figures need not be newer. Ms. */
const FRESH = 20_000

/** Drafts whose figures are counted anew, and final reports that nobody changes any more. */
export class ReportDesk {
  private readonly reports: ReportStore
  /** Figures of drafts as they were last opened: what is typed changes none. */
  private known = new Map<string, { at: number; figures: ReportFigures }>()
  private finishing = false

  constructor(private readonly deps: ReportDeps) {
    this.reports = new ReportStore(deps.dir, deps.clock)
  }

  async list(): Promise<ReportRow[]> {
    const rows = (await this.reports.all()).map(({ id, report }) => rowOf(id, report))
    return rows
      .filter(({ removed }) => !removed)
      .sort((a, b) => b.from - a.from || b.to - a.to || (a.id < b.id ? 1 : -1))
  }

  async create(
    asked: Pick<Report, 'kind' | 'from' | 'to'> & Pick<Report['entry'], 'language'>,
  ): Reply<string> {
    const { memory, organisation } = this.deps
    if (this.deps.demo()) return fail('demo')
    const span = calendar(asked, this.deps.clock.now())
    if (!span) return fail('bad-period')
    return this.add({
      ...{ kind: asked.kind, ...span, corrects: '' },
      entry: freshEntry(memory.read(), asked.language, organisation()),
    })
  }

  async correct(id: string): Reply<string> {
    const found = await this.reports.get(id)
    if (!found.ok) return found
    const { final, kind, from, to, entry } = found.value
    if (!final) return fail('not-final')
    return this.add({ kind, from, to, corrects: id, entry })
  }

  async change(id: string, patch: ReportPatch): Reply<unknown> {
    const { clock, who, memory } = this.deps
    const found = await this.draft(id)
    if (!found.ok) return found
    const changed = { at: clock.now(), by: who() }
    const saved = await this.reports.change(id, (report) => ({
      ...{ ...report, changed, entry: merged(report.entry, patch) },
    }))
    if (!saved.ok) return saved
    await memory.update((now) => ({ ...now, ...remembered(saved.value.entry) }))
    this.deps.changed([id])
    return ok()
  }

  /** A draft that is thrown away, or comes back. */
  async remove(id: string, removed: boolean): Reply<unknown> {
    const found = await this.draft(id)
    if (!found.ok) return found
    const saved = await this.reports.change(id, (report) => ({ ...report, removed }))
    if (saved.ok) this.deps.changed([id])
    return saved
  }

  async open(id: string): Reply<Omit<ReportOpened, 'status'>> {
    const found = await this.reports.get(id)
    if (!found.ok) return found
    const report = found.value
    const world = this.deps.world()
    const facilities = world.facilities.map(({ code, name }) => ({ code, name: name || code }))
    if (report.final) return this.openFinal(report, facilities)
    // Facilities of the demo do not go with marks and outages of the station.
    if (this.deps.demo()) return fail('demo')
    const figures = await this.recent(report, FRESH)
    if (!figures.ok) return figures
    const { facts, lacking, proposals } = await this.factsOf(report, figures.value)
    const pictures = await choiceOf(this.deps, report)
    return ok({
      ...{ report, proposals, pictures, lacking, facilities, presets },
      ...{ said: linesOf(facts), altered: [] },
    })
  }

  async preview(id: string): Reply<string> {
    const found = await this.reports.get(id)
    if (!found.ok) return found
    if (found.value.final) {
      const bytes = await this.frozenBytes(id, PREVIEW)
      return bytes ? ok(bytes.toString('utf8')) : fail('altered')
    }
    if (this.deps.demo()) return fail('demo')
    // By the figures that were counted when it was opened.
    const figures = await this.recent(found.value, Number.POSITIVE_INFINITY)
    if (!figures.ok) return figures
    return ok(previewOf(reportDoc((await this.factsOf(found.value, figures.value)).facts)))
  }

  /** The file that goes out, and what it is about; of a draft by the figures of now. */
  async bytes(id: string, format: ReportFormat): Reply<Outgoing> {
    const found = await this.reports.get(id)
    if (!found.ok) return found
    const report = found.value
    const about = aboutOf(report, report.entry.language)
    if (report.final) {
      const bytes = await this.frozenBytes(id, FILES[format])
      return bytes ? ok({ bytes, about, final: true }) : fail('altered')
    }
    if (this.deps.demo()) return fail('demo')
    const figures = await counted(this.deps, report)
    if (!figures.ok) return figures
    const { facts } = await this.factsOf(report, figures.value)
    const made = await this.made(facts, format)
    return made.ok ? ok({ bytes: made.value, about, final: false }) : made
  }

  /** Freezes it: first the files, then the record, then their name. */
  async finish(id: string): Reply<unknown> {
    if (this.finishing) return fail('busy')
    if (this.deps.demo()) return fail('demo')
    this.finishing = true
    try {
      await this.reports.lock(id)
      const found = await this.draft(id)
      if (!found.ok) return found
      return found.value.removed ? fail('not-found') : await this.freeze(found.value)
    } catch (error) {
      return fail(writeFailure(error), String(error))
    } finally {
      this.reports.unlock(id)
      this.finishing = false
    }
  }

  settled = (): Promise<void> => this.reports.settled()

  private async freeze(draft: Report): Reply<unknown> {
    const { clock, who, record } = this.deps
    const final = { at: clock.now(), by: who() }
    const report: Report = { ...draft, final, changed: final }
    const count = await counted(this.deps, report)
    if (!count.ok) return count
    const figures = count.value
    const { facts, proposals } = await this.factsOf(report, figures)
    const files: Record<string, Uint8Array> = {
      [PREVIEW]: Buffer.from(previewOf(reportDoc(facts))),
    }
    for (const format of ['docx', 'pdf', 'xlsx'] as const) {
      const made = await this.made(facts, format)
      if (!made.ok) return made
      files[FILES[format]] = made.value
    }
    const dir = this.reports.folderOf(report.id)
    const chosen = (await choiceOf(this.deps, report)).filter(({ id }) =>
      report.entry.pictures.includes(id),
    )
    const content = { report, counted: figures, proposals, said: linesOf(facts), pictures: chosen }
    await setAside(dir, final.at)
    const { frozen, sha256 } = await prepare(dir, content, files)
    const hashes = frozen.files.map(({ name, sha256: hash }) => [name, hash])
    const about = aboutOf(report, report.entry.language)
    const detail = { about, sha256, ...Object.fromEntries(hashes) }
    const put = await record([{ by: final.by, action: 'report-final', subject: report.id, detail }])
    if (!put.ok) return fail('no-record')
    await seal(dir)
    await this.reports.seal(report)
    this.known.delete(report.id)
    this.deps.changed([report.id])
    return ok()
  }

  private async openFinal(
    report: Report,
    facilities: ReportOpened['facilities'],
  ): Reply<Omit<ReportOpened, 'status'>> {
    const dir = this.reports.folderOf(report.id)
    const frozen = await frozenIn(dir)
    if (!frozen) return fail('altered')
    const { said, proposals, pictures } = frozen
    return ok({
      ...{ report, proposals, pictures, facilities, lacking: [], presets },
      ...{ said: said as ReportOpened['said'], altered: await alteredIn(dir, frozen) },
    })
  }

  private async frozenBytes(id: string, name: string): Promise<Buffer | null> {
    const dir = this.reports.folderOf(id)
    const frozen = await frozenIn(dir)
    return frozen && frozenFile(dir, frozen, name)
  }

  private async draft(id: string): Reply<Report> {
    const found = await this.reports.get(id)
    return found.ok && found.value.final ? fail('is-final') : found
  }

  private async add(
    made: Pick<Report, 'kind' | 'from' | 'to' | 'corrects' | 'entry'>,
  ): Reply<string> {
    const { clock, who } = this.deps
    const now = { at: clock.now(), by: who() }
    const id = newId(now.at)
    const report: Report = {
      ...{ id, ...made, created: now, changed: now, final: null, removed: false },
    }
    const saved = await this.reports.add(report)
    if (!saved.ok) return saved
    this.deps.changed([id])
    return ok(id)
  }

  /** With the final report that it corrects. */
  private async factsOf(report: Report, figures: ReportFigures) {
    const corrected = report.corrects ? await this.reports.get(report.corrects) : null
    return factsOf(this.deps, report, figures, corrected?.ok ? corrected.value : null)
  }

  /** Figures of a draft, counted anew when they are older than this. Ms. */
  private async recent(report: Report, most: number): Reply<ReportFigures> {
    const { now } = this.deps.clock
    const known = this.known.get(report.id)
    if (known && now() - known.at <= most) return ok(known.figures)
    const found = await counted(this.deps, report)
    if (found.ok) this.known.set(report.id, { at: now(), figures: found.value })
    return found
  }

  private made(facts: ReportFacts, format: ReportFormat): Promise<Result<Buffer>> {
    if (format === 'xlsx') return this.deps.xlsx(facts)
    return this.deps[format](reportDoc(facts))
  }
}
