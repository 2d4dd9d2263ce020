import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../base/result'
import { isMissing, syncFolder } from '../../storage'
import { Cancelled, stopIf } from '../cancel'
import { canonical } from '../canonical'
import { refusedBy } from '../failure'
import { sha256 } from '../hash'
import { localTime } from '../times'
import { cameraClocksOf } from './camera-clocks'
import { entryOf, type Packing, type Piece, piecesOf, sumLines, withheldOf } from './contents'
import { SourceError, syncTree, writeNew, writeText } from './disk'
import { writeDocuments } from './documents'
import { Manifest, shown } from './manifest'
import { copyOriginals } from './originals'
import { begin, finish, type Place, tidy } from './place'
import { makeRenditions } from './renditions'
import type { MadePackage, PackageFacts, PackageFailure, PackageRequest } from './request'
import { namesBelow } from './tree'

/** Writes `….part`, then renames it. Leaves nothing behind when it fails. */
export async function writePackage(
  request: PackageRequest,
  facts: PackageFacts,
): Promise<Result<MadePackage, PackageFailure>> {
  const pieces = piecesOf(request)
  if (!pieces.ok) return pieces
  if (pieces.value.length === 0) return fail('no-files')
  const place = await begin(request)
  if (!place.ok) return place
  const done = await guarded(() => make(place.value, pieces.value, request, facts)).catch(
    async (bug) => {
      await tidy(place.value)
      throw bug
    },
  )
  if (!done.ok || request.form === 'zip') await tidy(place.value)
  return done
}

async function make(
  place: Place,
  pieces: Piece[],
  request: PackageRequest,
  facts: PackageFacts,
): Promise<Result<MadePackage, PackageFailure>> {
  const filled = await fill(place.folder, pieces, request, facts)
  if (!filled.ok) return filled
  const { hash, ...rest } = filled.value
  if (request.form === 'zip') await pack(place, rest.size, request, facts)
  stopIf(request.signal)
  const recorded = await facts.beforeRename(hash)
  if (!recorded.ok) return fail('custody', `${recorded.reason}: ${recorded.detail ?? ''}`)
  await finish(place)
  return ok({ ...rest, path: place.final })
}

async function guarded<T>(
  work: () => Promise<Result<T, PackageFailure>>,
): Promise<Result<T, PackageFailure>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Cancelled) return fail('cancelled')
    if (!(error instanceof SourceError)) return refusedBy(error)
    return fail(isMissing(error.cause) ? 'file-missing' : 'file-unreadable', error.message)
  }
}

/** Everything, synced. `hash`: SHA-256 of the manifest. */
async function fill(
  folder: string,
  pieces: Piece[],
  request: PackageRequest,
  facts: PackageFacts,
): Promise<
  Result<{ hash: string; size: number } & Pick<MadePackage, 'lacks' | 'withheld'>, PackageFailure>
> {
  const copied = await copyOriginals(folder, pieces, request)
  if (!copied.ok) return copied
  const packing: Packing = { at: localTime(facts.now), by: request.operator }
  const rendered = await makeRenditions(folder, pieces, request, facts, packing)
  if (!rendered.ok) return rendered
  const manifest = manifestOf(pieces, packing, request, facts)
  manifest.files.push(...rendered.value.entries)
  // Everything is withheld, and nothing could be made of it.
  if (manifest.files.length === 0) return fail('no-files', rendered.value.lacks[0]?.reason)
  request.onProgress('printing', 0)
  const { documents, lacks } = await writeDocuments(folder, pieces, manifest, request, facts)
  stopIf(request.signal)
  manifest.documents = documents
  const lacking = [...rendered.value.lacks, ...lacks]
  manifest.lacks = lacking
  const text = `${canonical(Manifest.parse(manifest), 2)}\n`
  const own = await writeText(folder, 'manifest.json', text)
  await writeNew(folder, 'manifest.sig', facts.key.sign(text))
  const files = [...manifest.files, ...manifest.documents, own]
  await writeNew(
    folder,
    'SHA256SUMS',
    sumLines(files)
      .map((line) => `${line}\n`)
      .join(''),
  )
  await syncTree(folder)
  const size = files.reduce((sum, each) => sum + each.size, 0)
  return ok({ hash: sha256(text), size, lacks: lacking, withheld: manifest.withheld.length })
}

function manifestOf(
  pieces: Piece[],
  packing: Packing,
  request: PackageRequest,
  facts: PackageFacts,
): Manifest {
  const { operator, station, version, clockOffset, bookmarks } = request
  return {
    ...{ format: 'vong-gac-evidence', version: 1, createdAt: packing.at, operator },
    station: { name: station, algorithm: 'Ed25519', fingerprint: facts.key.fingerprint },
    software: { name: 'Vọng Gác', version },
    clock: clockOffset,
    cameraClocks: cameraClocksOf(request),
    custody: { seq: facts.custody.seq, hash: facts.custody.hash },
    bookmarks: bookmarks.map(shown),
    files: pieces
      .filter(({ withheld }) => !withheld)
      .map((piece) => entryOf(piece, facts.records, packing)),
    documents: [],
    lacks: [],
    withheld: pieces.filter(({ withheld }) => withheld).map(withheldOf),
  }
}

async function pack(
  { folder, part }: Place,
  size: number,
  { name, password, signal, onProgress }: PackageRequest,
  { now }: PackageFacts,
): Promise<void> {
  let read = 0
  const onRead = (bytes: number) => {
    stopIf(signal)
    read += bytes
    onProgress('packing', Math.min(1, read / Math.max(1, size)))
  }
  // Large, and seldom wanted.
  const { writeZip } = await import('../zip/write-zip')
  await writeZip(folder, await namesBelow(folder), name, part, { password, at: now, onRead })
  await syncFolder(dirname(part))
}
