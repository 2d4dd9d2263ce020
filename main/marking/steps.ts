import type {
  Bookmark,
  BookmarkRefusal,
  EvidenceFile,
  FileTrouble,
  MissingFile,
} from '../../preload/contract'
import { ok, type Result } from '../base/result'
import type { MarkingDeps } from './deps'
import type { Draft } from './draft'
import type { Maker } from './maker'
import { has, type Numbered, withoutMainStill } from './plan'

export type Trouble = FileTrouble | BookmarkRefusal
export type Done = Promise<Result<undefined, Trouble>>
type Failed = { reason: FileTrouble; detail?: string }

/** What a picture itself is to blame for is tried so often. */
const TRIES = 3
const HOPELESS = new Set<Trouble>(['ffmpeg-failed', 'too-long'])

/** What is done for a mark. Each may be done again after a crash: nothing is there twice. */
export class Steps {
  constructor(
    private deps: MarkingDeps,
    private maker: Maker,
  ) {}

  /** @param tries that failed before */
  async stills(
    draft: Draft,
    tries: number,
  ): Promise<Result<Pick<Bookmark, 'files' | 'missing'>, Trouble>> {
    const files: EvidenceFile[] = []
    const missing: MissingFile[] = []
    const all = draft.views.map((view, i) => ({ view, number: i + 1 }))
    const made = await Promise.all(all.map((each) => this.maker.still(draft, each)))
    for (const [i, each] of made.entries()) {
      const camera = all[i]?.view.camera ?? ''
      if (each.ok) files.push(each.value)
      else if (this.isFinal(each, tries))
        missing.push(this.lacking(draft, { camera }, 'still', each))
      else return each
    }
    return ok({ files, ...(missing.length > 0 && { missing }) })
  }

  async create(draft: Draft, made: Pick<Bookmark, 'files' | 'missing'>): Done {
    const { id, at, operator, views, entry } = draft
    const created = await this.deps.store.create({
      ...{ id, at, operator, views, ...entry, ...made, locked: false },
    })
    return created.ok || created.reason === 'exists' ? ok() : created
  }

  /** Those of main streams that are there by now; of the others the last step tells. */
  async mainStills(draft: Draft, views: Numbered[]): Done {
    const made = await Promise.all(views.map((each) => this.maker.mainStill(draft, each)))
    const files = made.flatMap((each) => (each.ok ? [each.value] : []))
    return files.length > 0 ? this.add(draft, files) : ok()
  }

  clips(draft: Draft, views: Numbered[], tries: number): Done {
    return each(views, async (numbered) => {
      const { camera } = numbered.view
      const made = await this.maker.clip(draft, numbered)
      if (!made.ok && !this.isFinal(made, tries)) return made
      const missing = made.ok ? [] : [this.lacking(draft, { camera }, 'clip', made)]
      return this.add(draft, made.ok ? made.value : [], missing)
    })
  }

  /** Clips of further streams, and what was hoped for of main streams. */
  further(draft: Draft, views: Numbered[], tries: number): Done {
    return each(views, async (numbered) => {
      const { camera } = numbered.view
      const kept = await this.deps.store.get(draft.id)
      if (!kept.ok) return kept
      const { files: there, missing: known = [] } = kept.value.bookmark
      const made = await this.maker.further(draft, numbered, there)
      if (!made.ok && !this.isFinal(made, tries)) return made
      const files = made.ok ? made.value : []
      const wanted = withoutMainStill(draft, kept.value).includes(camera)
      const still = wanted ? await this.maker.mainStill(draft, numbered) : null
      if (still && !still.ok && !this.isFinal(still, tries)) return still
      if (still?.ok) files.push(still.value)
      // Another camera may have failed, or a crash come: what is on record is not said twice.
      const missing = this.lackingMain(draft, camera, [...there, ...files]).filter(
        (one) => !known.some((each) => isSame(each, one)),
      )
      return files.length + missing.length > 0 ? this.add(draft, files, missing) : ok()
    })
  }

  private async add(
    { id, operator }: Draft,
    files: EvidenceFile[],
    missing: MissingFile[] = [],
  ): Done {
    const added = await this.deps.store.addFiles(id, files, operator, missing)
    return added.ok ? ok() : added
  }

  /** What should be there of a main stream that was opened for the mark. */
  private lackingMain(draft: Draft, camera: string, files: EvidenceFile[]): MissingFile[] {
    if (!draft.main.includes(camera)) return []
    const quality = 'main'
    const types = (['still', 'clip'] as const).filter((type) => !has(files, camera, type, quality))
    const reason = 'no-main-stream'
    return types.map((type) => this.lacking(draft, { camera, quality }, type, { reason }))
  }

  /** @param names of files; '' is the bookmark itself */
  async log({ id, operator }: Draft, names: string[]): Done {
    const kept = await this.deps.store.get(id)
    if (!kept.ok) return kept
    const { files } = kept.value.bookmark
    const entries = names.map((name) => ({
      ...{ by: operator, action: 'created' as const },
      ...{ subject: name ? `${id}/${name}` : id, detail: detailOf(files, name) },
    }))
    const appended = await this.deps.custody.append(...entries)
    return appended.ok ? ok() : appended
  }

  async remove({ id, operator }: Draft): Done {
    const removed = await this.deps.store.remove([id], operator)
    return removed.ok ? ok() : removed
  }

  /** Nobody needs the ring for it any more. */
  async release({ id }: Draft): Promise<void> {
    const { recording, drafts } = this.deps
    const own = recording.leases().filter(({ owner }) => owner === id)
    await Promise.all(own.map((lease) => recording.release(lease.id)))
    await drafts.remove(id)
  }

  /** Trying again would change nothing. That nothing was recorded only a ring that works knows. */
  private isFinal({ reason }: Failed, tries: number): boolean {
    if (HOPELESS.has(reason)) return tries + 1 >= TRIES
    return reason === 'nothing-recorded' && this.deps.recording.state().state === 'recording'
  }

  private lacking(
    { id }: Draft,
    of: Pick<MissingFile, 'camera' | 'quality'>,
    type: MissingFile['type'],
    { reason, detail = '' }: Failed,
  ): MissingFile {
    this.deps.log(`${id}: no ${type} of ${of.camera}: ${reason} ${detail}`)
    return { ...of, type, reason }
  }
}

const isSame = (a: MissingFile, b: MissingFile) =>
  a.camera === b.camera && a.type === b.type && a.quality === b.quality

/** All at once; the first that failed, when all are over. */
async function each(views: Numbered[], step: (numbered: Numbered) => Done): Done {
  const done = await Promise.all(views.map(step))
  return done.find(({ ok }) => !ok) ?? ok()
}

function detailOf(files: EvidenceFile[], name: string): Record<string, string | number> {
  const file = files.find((each) => each.name === name)
  return file ? { sha256: file.sha256, size: file.size } : {}
}
