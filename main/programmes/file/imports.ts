import { basename } from 'node:path'
import type { Programme, ProgrammePreview, ProgrammeRefusal } from '../../../preload/contract'
import { fail, type Result } from '../../base/result'
import { numbered } from '../../layouts'
import { camerasIn, type ProgrammeContent, settled } from '../content'
import type { Programmes } from '../programmes'
import type { Stills } from '../stills'
import { readProgrammeFile } from './read'

export interface ImportDeps {
  stills: Pick<Stills, 'put'>
  /** Those of the world that is shown. */
  here(): Programmes
  hasBookmark(id: string): Promise<boolean>
  newId(): string
}

/** Files on their way in: looked at first, and read anew when they are taken. */
export class ProgrammeImports {
  /** The file that was looked at last; its token ends with it. */
  private chosen: { token: string; path: string } | null = null

  constructor(private deps: ImportDeps) {}

  /** What a file would bring. Nothing has changed yet. */
  async preview(path: string): Promise<Extract<ProgrammePreview, { status: 'done' }> | Refusal> {
    this.chosen = null
    const read = await readProgrammeFile(path, async () => {})
    if (!read.ok) return { status: 'refused', reason: read.reason }
    const { content, stills } = read.value
    const token = this.deps.newId()
    this.chosen = { token, path }
    const lookup = this.deps.here().lookup()
    const { find } = lookup
    // As it will be kept: who stands in for what no step shows is not missed.
    const steps = settled(content.steps, lookup)
    const lacking = camerasIn({ steps }).filter(({ id, code }) => !find({ camera: id, code }))
    return {
      ...{ status: 'done', token, file: basename(path), name: this.nameFor(content) },
      ...{ steps: content.steps.length, stills: stills.length },
      missing: [...new Set(lacking.map(({ id, code }) => code || id))],
      withoutBookmark: await this.stepsWithoutBookmark(content),
    }
  }

  /** First the pictures, then what shows them: killed in between, nothing is seen of it. */
  async commit(token: string): Promise<Result<Programme, ProgrammeRefusal>> {
    const { chosen } = this
    if (chosen?.token !== token) return fail('token-expired')
    // Taken once, however often it is clicked.
    this.chosen = null
    const added = await this.take(chosen.path)
    if (!added.ok) this.chosen ??= chosen
    return added
  }

  private async take(path: string): Promise<Result<Programme, ProgrammeRefusal>> {
    const { stills, here } = this.deps
    const failed: { reason?: ProgrammeRefusal } = {}
    const read = await readProgrammeFile(path, async (bytes, type) => {
      if (failed.reason) return
      const put = await stills.put(bytes, type)
      if (!put.ok) failed.reason = put.reason
    })
    if (!read.ok) return read
    if (failed.reason) return fail(failed.reason)
    const { content } = read.value
    const steps = settled(content.steps, here().lookup())
    return here().add({ ...content, steps })
  }

  private nameFor({ name }: ProgrammeContent): string {
    return numbered(name, this.deps.here().state().programmes)
  }

  private async stepsWithoutBookmark({ steps }: ProgrammeContent): Promise<number[]> {
    const without: number[] = []
    for (const [i, { body }] of steps.entries())
      if (body.kind === 'bookmark' && !(await this.deps.hasBookmark(body.bookmark)))
        without.push(i + 1)
    return without
  }
}

interface Refusal {
  status: 'refused'
  reason: ProgrammeRefusal
}
