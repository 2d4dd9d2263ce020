import type {
  Bookmark,
  BookmarkRefusal,
  EvidenceFile,
  FileTrouble,
  MissingFile,
  View,
} from '../../preload/contract'
import { ok, type Result } from '../base/result'
import type { MarkingDeps } from './deps'
import type { Draft } from './draft'
import type { Maker } from './maker'

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
    for (const [i, view] of draft.views.entries()) {
      const made = await this.maker.still(draft, view, i + 1)
      if (made.ok) files.push(made.value)
      else if (this.isFinal(made, tries)) missing.push(this.lacking(draft, view, 'still', made))
      else return made
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

  async clip(draft: Draft, view: View, number: number, tries: number): Done {
    const { id, operator } = draft
    const made = await this.maker.clip(draft, view, number)
    if (!made.ok && !this.isFinal(made, tries)) return made
    const files = made.ok ? made.value : []
    const missing = made.ok ? [] : [this.lacking(draft, view, 'clip', made)]
    const added = await this.deps.store.addFiles(id, files, operator, missing)
    return added.ok ? ok() : added
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
    { camera }: View,
    type: MissingFile['type'],
    { reason, detail = '' }: Failed,
  ): MissingFile {
    this.deps.log(`${id}: no ${type} of ${camera}: ${reason} ${detail}`)
    return { camera, type, reason }
  }
}

function detailOf(files: EvidenceFile[], name: string): Record<string, string | number> {
  const file = files.find((each) => each.name === name)
  return file ? { sha256: file.sha256, size: file.size } : {}
}
