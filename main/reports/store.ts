import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Report, ReportId } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { type Collection, isMissing, openCollection, type UpdateFailure } from '../storage'
import { frozenIn } from './frozen'

const Stored = z.object({ report: Report.nullable() })
type Kept = Collection<z.infer<typeof Stored>>
type NotChanged = UpdateFailure | 'not-found' | 'damaged' | 'busy' | 'is-final'

/** False for the folder of a report that the disk had no room for, or power no time. */
async function holds(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })
  return names.some((name) => !name.endsWith('.tmp'))
}

/** Every report in a folder of its own. Read with the first question; nothing waits for it before. */
export class ReportStore {
  private kept: Promise<Map<string, Kept>> | null = null
  /** Being finished: what was typed before is saved, what comes now is told that it is too late. */
  private readonly locked = new Set<string>()
  /** Final by their folders since the start; their own files may not say so yet. */
  private readonly sealed = new Map<string, Report>()

  constructor(
    private readonly dir: string,
    private readonly clock: Clock,
  ) {}

  folderOf(id: string): string {
    return join(this.dir, id)
  }

  /** Null for one whose file cannot be read. */
  async all(): Promise<{ id: string; report: Report | null }[]> {
    return [...(await this.opened())].map(([id, kept]) => ({ id, report: this.of(id, kept) }))
  }

  async get(id: string): Promise<Result<Report, 'not-found' | 'damaged'>> {
    const kept = (await this.opened()).get(id)
    if (!kept) return fail('not-found')
    const report = this.of(id, kept)
    return report ? ok(report) : fail('damaged')
  }

  async add(report: Report): Promise<Result<unknown, UpdateFailure>> {
    const kept = await this.openOne(report.id)
    const saved = await kept.update(() => ({ report }))
    if (saved.ok) (await this.opened()).set(report.id, kept)
    return saved
  }

  /** Of a draft, as it is after every change before this one. */
  async change(id: string, by: (report: Report) => Report): Promise<Result<Report, NotChanged>> {
    const kept = (await this.opened()).get(id)
    if (!kept) return fail('not-found')
    if (this.locked.has(id)) return fail('busy')
    if (this.of(id, kept)?.final) return fail('is-final')
    const saved = await kept.update(({ report }) => ({ report: report && by(report) }))
    if (!saved.ok) return saved
    const { report } = saved.value
    return report ? ok(report) : fail('damaged')
  }

  /** Until it is unlocked nothing is changed; resolves once everything asked for before is saved. */
  async lock(id: string): Promise<void> {
    this.locked.add(id)
    await (await this.opened()).get(id)?.settled()
  }

  unlock(id: string): void {
    this.locked.delete(id)
  }

  /** Its folder says that it is final. Where its file cannot, the next start reads it there. */
  async seal(report: Report): Promise<void> {
    this.sealed.set(report.id, report)
    await (await this.opened()).get(report.id)?.update(() => ({ report }))
  }

  async settled(): Promise<void> {
    if (!this.kept) return
    for (const kept of (await this.kept).values()) await kept.settled()
  }

  private opened(): Promise<Map<string, Kept>> {
    this.kept ??= this.read().catch((error) => {
      this.kept = null // The next question tries again.
      throw error
    })
    return this.kept
  }

  private async read(): Promise<Map<string, Kept>> {
    await mkdir(this.dir, { recursive: true })
    const names = (await readdir(this.dir)).filter((name) => ReportId.safeParse(name).success)
    const all = new Map<string, Kept>()
    for (const id of names.sort())
      if (await holds(this.folderOf(id)))
        all.set(id, await this.adopted(await this.openOne(id), id))
    return all
  }

  private of(id: string, kept: Kept): Report | null {
    return this.sealed.get(id) ?? kept.read().report
  }

  /** Power may fail between the last file of a final report and the word that it is final. */
  private async adopted(kept: Kept, id: string): Promise<Kept> {
    const { report } = kept.read()
    if (report?.final) return kept
    const frozen = await frozenIn(this.folderOf(id))
    if (frozen) await kept.update(() => ({ report: frozen.report }))
    return kept
  }

  private openOne(id: string): Promise<Kept> {
    return openCollection({
      ...{ dir: this.folderOf(id), clock: this.clock, name: 'report', schema: Stored },
      ...{ version: 1, migrations: {}, defaults: { report: null } },
    })
  }
}
