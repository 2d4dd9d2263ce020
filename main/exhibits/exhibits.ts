import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Bookmark,
  BookmarkId,
  type EvidenceFile,
  type Exhibit,
  type Language,
  type PrivacyAreas,
} from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { filesOf, wordsOf } from './exhibit'

export type ExhibitFailure = 'bookmark-gone' | 'bookmark-empty' | 'exhibit-failed'

/** What becomes of one file: everything burnt in, under a name of its own, synced. */
export interface Making {
  bookmark: Bookmark
  file: EvidenceFile
  areas: PrivacyAreas
  from: string
  into: string
  signal: AbortSignal
}

export interface ExhibitDeps {
  /** For the copies; each bookmark has a folder. Nothing in it is the only one of its kind. */
  dir: string
  now(): number
  /** Kept, and not removed; null for any other. */
  bookmark(id: string): Promise<Bookmark | null>
  pathOf(bookmark: string, file: EvidenceFile): string
  areas(camera: string): PrivacyAreas
  /** False when it came to nothing. */
  make(making: Making): Promise<boolean>
  language(): Language
  placeName(code: string): string
  log(line: string): void
}

/** Ms after which nobody looks at a copy any more. */
const OLD = 30 * 86_400_000
/** Ms until a page makes us try again what came to nothing: it asks every few seconds. */
const AGAIN = 60_000
/** Of what is done to a file: another one makes all copies anew. */
const VERSION = 1

const SERVED = /^([^/]+)\/([0-9a-f]{32}\.(?:jpg|mp4))$/

/** Bookmarks as a meeting may see them, copied once: faces and areas are burnt into each copy. */
export class Exhibits {
  /** Made now, by path. */
  private making = new Map<string, Promise<boolean>>()
  /** When it came to nothing, by path. */
  private failed = new Map<string, number>()
  private abort = new AbortController()
  /** Pictures do not wait behind films. */
  private turns = {
    still: Promise.resolve() as Promise<unknown>,
    film: Promise.resolve() as Promise<unknown>,
  }

  constructor(private deps: ExhibitDeps) {}

  /** Half copies of the last run, those that are old, and those of what is shown no more. */
  async tidy(): Promise<void> {
    const { dir, now, bookmark } = this.deps
    for (const id of await readdir(dir).catch(() => [])) {
      const kept = BookmarkId.safeParse(id).success && (await bookmark(id))
      if (!kept) await this.forget(id)
      for (const name of kept ? await readdir(join(dir, id)).catch(() => []) : []) {
        const path = join(dir, id, name)
        const found = await stat(path).catch(() => null)
        const old = !found || now() - found.mtimeMs > OLD
        if (old || !(await this.path(`${id}/${name}`)))
          await rm(path, { force: true, recursive: true })
      }
    }
  }

  /**
   * With its pictures; a film that takes longer comes with a later call.
   * @param whole waits for the film, too, and tries again at once what came to nothing
   */
  async exhibit(id: string, whole = false): Promise<Result<Exhibit, ExhibitFailure>> {
    const { deps } = this
    const bookmark = await deps.bookmark(id)
    if (!bookmark) return fail('bookmark-gone')
    const { stills, clip } = filesOf(bookmark)
    const there = await Promise.all(
      stills.map(async (file) => ((await this.isKept(bookmark, file)) ? file : null)),
    )
    const pictures: string[] = []
    for (const file of there) {
      if (!file) continue
      const name = await this.made(bookmark, file, whole)
      if (name === null) return fail('exhibit-failed')
      pictures.push(name)
    }
    const film = clip && (await this.isKept(bookmark, clip)) ? clip : null
    if (pictures.length === 0 && !film) return fail('bookmark-empty')
    // Where there is nothing else to be seen, it is waited for.
    const wait = whole || pictures.length === 0
    const filmed = film
      ? await this.filmed(bookmark, film, wait, whole)
      : { clip: '', making: false }
    if (wait && film && filmed.clip === '') return fail('exhibit-failed')
    return ok({ ...wordsOf(bookmark, deps.language(), deps.placeName), pictures, ...filmed })
  }

  /**
   * Where a copy lies that may be shown now; null for anything else: a page may know the name of one
   * that was made before an area was drawn.
   */
  async path(name: string): Promise<string | null> {
    const { dir, bookmark, areas } = this.deps
    const [, id = '', copy = ''] = SERVED.exec(name) ?? []
    const kept = BookmarkId.safeParse(id).success ? await bookmark(id) : null
    const isNow = (file: EvidenceFile) => kept && nameOf(kept, file, areas(file.camera)) === copy
    return kept?.files.some(isNow) ? join(dir, id, copy) : null
  }

  /** It is deleted for good, and so are its copies. */
  forget(id: string): Promise<void> {
    return forgetExhibit(this.deps.dir, id)
  }

  async close(): Promise<void> {
    this.abort.abort()
    await Promise.allSettled(this.making.values())
  }

  private async filmed(bookmark: Bookmark, film: EvidenceFile, wait: boolean, again: boolean) {
    const path = this.pathFor(bookmark, film)
    const known = (await isThere(path)) || (!again && this.hasFailed(path))
    const making = this.made(bookmark, film, again)
    return wait || known
      ? { clip: (await making) ?? '', making: false }
      : { clip: '', making: true }
  }

  private hasFailed(path: string): boolean {
    const at = this.failed.get(path)
    return at !== undefined && this.deps.now() - at < AGAIN
  }

  private isKept(bookmark: Bookmark, file: EvidenceFile): Promise<boolean> {
    return isThere(this.deps.pathOf(bookmark.id, file))
  }

  private pathFor(bookmark: Bookmark, file: EvidenceFile): string {
    return join(this.deps.dir, bookmark.id, nameOf(bookmark, file, this.deps.areas(file.camera)))
  }

  /** The path for a page; null when it cannot be made. */
  private async made(
    bookmark: Bookmark,
    file: EvidenceFile,
    again: boolean,
  ): Promise<string | null> {
    const areas = this.deps.areas(file.camera)
    const name = nameOf(bookmark, file, areas)
    const into = join(this.deps.dir, bookmark.id, name)
    const address = `/files/exhibits/${bookmark.id}/${name}`
    const known = this.making.get(into)
    if (!known && (await isThere(into))) return address
    if (!known && !again && this.hasFailed(into)) return null
    const kind = file.type === 'still' ? 'still' : 'film'
    const make = () => this.make(bookmark, file, areas, into)
    const making = this.making.get(into) ?? this.queued(kind, make)
    this.making.set(into, making)
    const done = await making.finally(() => this.making.delete(into))
    if (done) this.failed.delete(into)
    else this.failed.set(into, this.deps.now())
    return done ? address : null
  }

  /** One after another: each takes a processor, and cameras need the others. */
  private queued(kind: 'still' | 'film', task: () => Promise<boolean>): Promise<boolean> {
    const next = this.turns[kind].then(task)
    this.turns[kind] = next.catch(() => {})
    return next
  }

  private async make(
    bookmark: Bookmark,
    file: EvidenceFile,
    areas: PrivacyAreas,
    into: string,
  ): Promise<boolean> {
    const { dir, make, pathOf, log } = this.deps
    const { signal } = this.abort
    if (signal.aborted) return false
    const part = `${into}.part`
    const from = pathOf(bookmark.id, file)
    const request = { bookmark, file, areas, from, into: part, signal }
    try {
      await mkdir(join(dir, bookmark.id), { recursive: true, mode: 0o700 })
      if (!(await make(request))) return false
      await rename(part, into)
      return true
    } catch (error) {
      // A disk that is full, or the bookmark was deleted meanwhile.
      log(String(error))
      return false
    } finally {
      await rm(part, { force: true }).catch(() => {})
    }
  }
}

export const forgetExhibit = (dir: string, id: string): Promise<void> =>
  rm(join(dir, id), { recursive: true, force: true })

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ size }) => size > 0,
    () => false,
  )

/** Another name as soon as anything else may not be seen. */
function nameOf(bookmark: Bookmark, file: EvidenceFile, areas: PrivacyAreas): string {
  const drawings = bookmark.drawings.filter(({ camera }) => camera === file.camera)
  const about = JSON.stringify([VERSION, file.sha256, file.name, areas, drawings])
  const hash = createHash('sha256').update(about).digest('hex').slice(0, 32)
  return `${hash}.${file.type === 'still' ? 'jpg' : 'mp4'}`
}
