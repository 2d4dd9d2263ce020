import { join } from 'node:path'
import { lineOf } from '../custody/record'
import { sha256 } from '../hash'
import { type ReportPage, report } from '../report/report'
import { isPrivate, type Piece } from './contents'
import { writeNew, writeText } from './disk'
import type { EvidenceEntry, Manifest, Packed } from './manifest'
import { readme } from './readme'
import { renditionPath } from './renditions'
import type { Lack, PackageFacts, PackageRequest } from './request'

/** What explains the evidence: the report, the key, the log's lines, how to check it all. */
export async function writeDocuments(
  folder: string,
  pieces: Piece[],
  manifest: Manifest,
  request: PackageRequest,
  facts: PackageFacts,
): Promise<{ documents: Packed[]; lacks: Lack[] }> {
  const { createdAt, operator, bookmarks, clock } = manifest
  const { name: station, fingerprint } = manifest.station
  const count = bookmarks.length
  const withheld = manifest.withheld.length
  const about = { createdAt, operator, station, fingerprint, clock }
  const words = readme({ ...about, bookmarks: count, withheld })
  const documents = [
    await writeText(folder, 'README.txt', words),
    await writeText(folder, 'station.pem', facts.key.pem),
    await writeText(
      folder,
      'custody.jsonl',
      facts.records.map((each) => `${lineOf(each)}\n`).join(''),
    ),
  ]
  const printed = await printReport(folder, pieces, manifest.files, request, facts)
  if (!printed) return { documents, lacks: [{ path: 'report.pdf', reason: 'print-failed' }] }
  return { documents: [...documents, printed], lacks: [] }
}

async function printReport(
  folder: string,
  pieces: Piece[],
  entries: EvidenceEntry[],
  request: PackageRequest,
  { key, now }: PackageFacts,
): Promise<Packed | null> {
  const { bookmarks, language, codes, operator, station, clockOffset } = request
  const files: Record<string, string> = {}
  const made = new Set(entries.map(({ path }) => path))
  const pages = bookmarks.map((bookmark): ReportPage => {
    const own = pieces.filter((piece) => piece.bookmark === bookmark)
    const stills = own.filter(({ file }) => file.type === 'still')
    const shown = stills.flatMap((piece) => {
      const better = renditionPath(piece)
      if (made.has(better)) return better
      return piece.withheld || isPrivate(piece, request) ? [] : piece.path
    })
    for (const path of shown) files[path] = join(folder, path)
    const originals = own
      .filter(({ file }) => file.type !== 'rendition')
      .map(({ path, file }) => ({ path, sha256: file.sha256 }))
    const withheld = own.filter((piece) => piece.withheld).length
    const plain = shown.some((path) => !/^rend/.test(path))
    return { bookmark, stills: shown, originals, plain, withheld }
  })
  const { fingerprint } = key
  const facts = {
    ...{ language, codes, at: now, operator, station, fingerprint, clock: clockOffset },
    cameraClock: request.cameraClock,
  }
  const printed = await request.print({ html: report(pages, facts), files })
  if (!printed.ok) return null
  await writeNew(folder, 'report.pdf', printed.value)
  const content = printed.value
  return { path: 'report.pdf', sha256: sha256(content), size: content.length }
}
