import { lstat, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Bookmark } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import { isMissing, move, syncFolder } from '../../storage'
import { canonical } from '../canonical'
import type { CustodyRecord, Link } from '../custody/record'
import { refusedBy, type WriteFailure } from '../failure'
import { sha256 } from '../hash'
import type { StationKey } from '../station-key'
import { localTime } from '../times'
import { entryOf, type Piece, piecesOf, sumLines } from './contents'
import { copyNew, SourceError, syncTree, writeNew, writeText } from './disk'
import { type ClockOffset, Manifest, shown } from './manifest'
import { readme } from './readme'

export interface PackageRequest {
  bookmarks: Bookmark[]
  /** Folder of a bookmark's files. */
  folderOf: (bookmark: Bookmark) => string
  /** Existing folder for the package, and the package's name in it. */
  target: string
  name: string
  /** Who exports. */
  operator: string
  /** Name of the station, for people. */
  station: string
  /** Version of the application. */
  version: string
  clockOffset: ClockOffset | null
}

export interface PackageFacts {
  key: StationKey
  /** Ms since 1970. */
  now: number
  /** About the bookmarks. */
  records: CustodyRecord[]
  /** The newest of the log. */
  custody: Link
  /** Called when all is on disk but under its final name; a failure stops it. */
  beforeRename: (manifestSha256: string) => Promise<Result<unknown, WriteFailure>>
}

/**
 * `exists`: the name, or `NAME.part` of an interrupted one, is there. `target-missing`: the folder.
 * `file-missing`, `file-unreadable`, `file-changed`: an original; its path is the detail.
 * `custody`: the log could not be written.
 */
export type PackageFailure =
  | WriteFailure
  | 'exists'
  | 'target-missing'
  | 'bad-name'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-changed'
  | 'custody'

/** Writes `NAME.part`, then renames it. Leaves nothing behind when it fails. → path of the package */
export async function writePackage(
  request: PackageRequest,
  facts: PackageFacts,
): Promise<Result<string, PackageFailure>> {
  const pieces = piecesOf(request.bookmarks)
  if (!pieces.ok) return pieces
  const final = join(request.target, request.name)
  const part = `${final}.part`
  const begun = await begin(final, part)
  if (!begun.ok) return begun
  const done = await guarded(async () => {
    const filled = await fill(part, pieces.value, request, facts)
    if (!filled.ok) return filled
    const recorded = await facts.beforeRename(filled.value)
    if (!recorded.ok) return fail('custody', `${recorded.reason}: ${recorded.detail ?? ''}`)
    await move(part, final)
    await syncFolder(dirname(final))
    return ok(final)
  })
  if (!done.ok) await rm(part, { recursive: true, force: true }).catch(() => {})
  return done
}

async function begin(final: string, part: string): Promise<Result<undefined, PackageFailure>> {
  try {
    if (await isThere(final)) return fail('exists', final)
    await mkdir(part)
    return ok()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return fail('exists', part)
    return isMissing(error) ? fail('target-missing', dirname(final)) : refusedBy(error)
  }
}

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    (error) => (isMissing(error) ? false : Promise.reject(error)),
  )

async function guarded<T>(
  work: () => Promise<Result<T, PackageFailure>>,
): Promise<Result<T, PackageFailure>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SourceError)) return refusedBy(error)
    return fail(isMissing(error.cause) ? 'file-missing' : 'file-unreadable', error.message)
  }
}

/** Everything, synced. → SHA-256 of the manifest */
async function fill(
  part: string,
  pieces: Piece[],
  request: PackageRequest,
  facts: PackageFacts,
): Promise<Result<string, PackageFailure>> {
  for (const { bookmark, file, path } of pieces) {
    const copy = await copyNew(join(request.folderOf(bookmark), file.name), part, path)
    if (copy.sha256 !== file.sha256 || copy.size !== file.size) return fail('file-changed', path)
  }
  const manifest = manifestOf(pieces, request, facts)
  const { createdAt, operator, bookmarks } = manifest
  const { name: station, fingerprint } = manifest.station
  const words = readme({ createdAt, operator, station, fingerprint, bookmarks: bookmarks.length })
  manifest.documents = [
    await writeText(part, 'README.txt', words),
    await writeText(part, 'station.pem', facts.key.pem),
  ]
  const text = `${canonical(Manifest.parse(manifest), 2)}\n`
  const own = await writeText(part, 'manifest.json', text)
  await writeNew(part, 'manifest.sig', facts.key.sign(text))
  const lines = sumLines([...manifest.files, ...manifest.documents, own])
  await writeNew(part, 'SHA256SUMS', lines.map((line) => `${line}\n`).join(''))
  await syncTree(part)
  return ok(sha256(text))
}

function manifestOf(pieces: Piece[], request: PackageRequest, facts: PackageFacts): Manifest {
  const { operator, station, version, clockOffset, bookmarks } = request
  const createdAt = localTime(facts.now)
  const packing = { at: createdAt, by: operator }
  return {
    ...{ format: 'vong-gac-evidence', version: 1, createdAt, operator },
    station: { name: station, algorithm: 'Ed25519', fingerprint: facts.key.fingerprint },
    software: { name: 'Vọng Gác', version },
    clock: clockOffset,
    custody: { seq: facts.custody.seq, hash: facts.custody.hash },
    bookmarks: bookmarks.map(shown),
    files: pieces.map((piece) => entryOf(piece, facts.records, packing)),
    documents: [],
  }
}
