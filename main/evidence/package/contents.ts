import type { Bookmark, EvidenceFile } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import type { CustodyRecord } from '../custody/record'
import { localTime } from '../times'
import type { ChainStep, EvidenceEntry, Packed, Withheld } from './manifest'
import type { PackageRequest } from './request'

/** One file of a bookmark, and where it comes in the package. */
export interface Piece {
  bookmark: Bookmark
  file: EvidenceFile
  path: string
  /** It stays at the station: what may not be seen of its camera can be seen in it. */
  withheld: boolean
}

type Wanted = Pick<PackageRequest, 'bookmarks' | 'areas' | 'originals'>

/** Its camera has areas that nobody may see. */
export const isPrivate = ({ file }: Pick<Piece, 'file'>, { areas }: Pick<Wanted, 'areas'>) =>
  areas(file.camera).length > 0

/** Every file of the bookmarks; refuses names that would leave their folder or meet another. */
export function piecesOf(wanted: Wanted): Result<Piece[], 'bad-name'> {
  const pieces = wanted.bookmarks.flatMap((bookmark) =>
    bookmark.files.map((file) => ({
      ...{ bookmark, file, path: pathOf(bookmark, file) },
      withheld: !wanted.originals && isPrivate({ file }, wanted),
    })),
  )
  const seen = new Set<string>()
  for (const { file, path } of pieces) {
    // Without case, for Windows and its sticks.
    if (!isPlain(file.name) || seen.has(path.toLowerCase())) return fail('bad-name', path)
    seen.add(path.toLowerCase())
  }
  return ok(pieces)
}

const pathOf = ({ id }: Bookmark, { type, name }: EvidenceFile) =>
  `${type === 'rendition' ? 'renditions' : 'originals'}/${id}/${name}`

const isPlain = (name: string) =>
  name.split('/').every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part))

/** When the package was made, and by whom. */
export interface Packing {
  at: string
  by: string
}

/** What the manifest says of a file. `records` are those about its bookmark. */
export function entryOf(
  { bookmark, file, path, withheld }: Piece,
  records: CustodyRecord[],
  packing: Packing,
): EvidenceEntry {
  const source = bookmark.views.find(({ camera }) => camera === file.camera) ?? null
  const { sha256, size, type } = file
  return {
    ...{ path, sha256, size, type, source, bookmark: bookmark.id },
    from: localTime(file.from),
    to: localTime(file.to),
    moment: localTime(file.moment),
    chain: [
      ...records.filter(({ subject }) => isAbout(subject, bookmark.id, file.name)).map(stepOf),
      {
        ...{ ...packing, action: withheld ? 'withheld' : 'copied', seq: null },
        detail: { sha256: 'as recorded' },
      },
    ],
  }
}

/** What the manifest says of a file that is not in the package. */
export const withheldOf = ({ bookmark, file, path }: Piece): Withheld => ({
  ...{ path, sha256: file.sha256, size: file.size, type: file.type },
  ...{ bookmark: bookmark.id, reason: 'privacy-areas' },
})

const isAbout = (subject: string, id: string, name: string) =>
  subject === id || subject === `${id}/${name}`

const stepOf = ({ at, by, action, detail, seq }: CustodyRecord): ChainStep => ({
  ...{ at, by, action, detail, seq },
})

/** Lines for `sha256sum -c`, sorted by path. Paths hold nothing that sha256sum would escape. */
export const sumLines = (files: Pick<Packed, 'path' | 'sha256'>[]): string[] =>
  [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}`)
