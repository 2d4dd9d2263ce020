import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Report, ReportId } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { type Collection, openCollection, type UpdateFailure } from '../storage'
import { frozenIn } from './frozen'

const Stored = z.object({ report: Report.nullable() })
type Kept = Collection<z.infer<typeof Stored>>

/** Every report in a folder of its own. Read with the first question; nothing waits for it before. */
export class ReportStore {
  private kept: Promise<Map<string, Kept>> | null = null

  constructor(
    private readonly dir: string,
    private readonly clock: Clock,
  ) {}

  folderOf(id: string): string {
    return join(this.dir, id)
  }

  /** Null for one whose file cannot be read. */
  async all(): Promise<{ id: string; report: Report | null }[]> {
    return [...(await this.opened())].map(([id, kept]) => ({ id, report: kept.read().report }))
  }

  async get(id: string): Promise<Result<Report, 'not-found' | 'damaged'>> {
    const kept = (await this.opened()).get(id)
    if (!kept) return fail('not-found')
    const { report } = kept.read()
    return report ? ok(report) : fail('damaged')
  }

  async add(report: Report): Promise<Result<unknown, UpdateFailure>> {
    const kept = await this.openOne(report.id)
    const saved = await kept.update(() => ({ report }))
    if (saved.ok) (await this.opened()).set(report.id, kept)
    return saved
  }

  async change(
    id: string,
    by: (report: Report) => Report,
  ): Promise<Result<unknown, UpdateFailure | 'not-found'>> {
    const kept = (await this.opened()).get(id)
    if (!kept) return fail('not-found')
    return kept.update(({ report }) => ({ report: report && by(report) }))
  }

  async settled(): Promise<void> {
    if (!this.kept) return
    for (const kept of (await this.kept).values()) await kept.settled()
  }

  private opened(): Promise<Map<string, Kept>> {
    this.kept ??= this.read()
    return this.kept
  }

  private async read(): Promise<Map<string, Kept>> {
    await mkdir(this.dir, { recursive: true })
    const names = (await readdir(this.dir)).filter((name) => ReportId.safeParse(name).success)
    const all = new Map<string, Kept>()
    for (const id of names.sort()) all.set(id, await this.adopted(await this.openOne(id), id))
    return all
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
