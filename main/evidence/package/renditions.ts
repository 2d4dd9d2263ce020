import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../base/result'
import { stopIf } from '../cancel'
import { sha256Of } from '../hash'
import { type Rendered, render } from '../rendition/render'
import { entryOf, type Packing, type Piece } from './contents'
import type { EvidenceEntry } from './manifest'
import type { Lack, PackageFacts, PackageFailure, PackageRequest } from './request'

export interface Renditions {
  entries: EvidenceEntry[]
  lacks: Lack[]
}

type Facts = Pick<PackageFacts, 'records'>

/**
 * Makes a copy of every still and clip to look at. One that cannot be made is told: the evidence
 * are the originals.
 */
export async function makeRenditions(
  folder: string,
  pieces: Piece[],
  request: PackageRequest,
  facts: Facts,
  packing: Packing,
): Promise<Result<Renditions, PackageFailure>> {
  const { onProgress } = request
  const originals = pieces.filter(({ file }) => file.type !== 'rendition')
  const all = originals.reduce((sum, { file }) => sum + file.size, 0)
  const made: Renditions = { entries: [], lacks: [] }
  let before = 0
  for (const piece of originals) {
    const { size } = piece.file
    onProgress('rendering', before / Math.max(1, all))
    const onShare = (share: number) =>
      onProgress('rendering', (before + size * share) / Math.max(1, all))
    const one = await rendition(folder, piece, request, onShare)
    if (!one.ok) return one
    before += size
    made.lacks.push(...one.value.lacks)
    if (one.value.done)
      made.entries.push(await entryFor(folder, piece, one.value.done, facts, packing))
  }
  return ok(made)
}

/** `renditions/ID/clip-1-main.mp4` → `…/clip-1-main-captioned.mp4` */
export const renditionPath = ({ bookmark, file }: Pick<Piece, 'bookmark' | 'file'>): string => {
  const ending = file.type === 'still' ? '.jpg' : '.mp4'
  return `renditions/${bookmark.id}/${file.name.replace(/\.\w+$/, '')}-captioned${ending}`
}

async function rendition(
  folder: string,
  piece: Piece,
  { painter, operator, station, signal, areas, folderOf }: PackageRequest,
  onShare: (share: number) => void,
): Promise<Result<{ done: Rendered | null; lacks: Lack[] }, PackageFailure>> {
  stopIf(signal)
  const path = renditionPath(piece)
  const lacking = (reason: Lack['reason']) => ({ done: null, lacks: [{ path, reason }] })
  if (!painter) return ok(lacking('ffmpeg-missing'))
  const { bookmark, file, withheld } = piece
  const into = join(folder, path)
  // Nothing that is withheld is written to the target, not even for a while.
  const from = withheld ? join(folderOf(bookmark), file.name) : join(folder, piece.path)
  await mkdir(dirname(into), { recursive: true })
  const request = {
    ...{ bookmark, file, from, into, areas: areas(file.camera), signal, onShare },
    makers: { operator, station },
  }
  let done = await render(painter, request)
  // What it says of itself may be wrong, or it cannot open the font: blurred areas matter more.
  if (!done.ok && done.reason === 'ffmpeg-failed' && painter.drawsText)
    done = await render({ ...painter, drawsText: false }, request)
  if (done.ok) {
    const lacks: Lack[] = done.value.captioned ? [] : [{ path, reason: 'no-caption' }]
    return ok({ done: done.value, lacks })
  }
  await rm(into, { force: true })
  if (done.reason === 'disk-full') return fail('disk-full', done.detail)
  return ok(lacking(done.reason))
}

async function entryFor(
  folder: string,
  piece: Piece,
  done: Rendered,
  { records }: Facts,
  packing: Packing,
): Promise<EvidenceEntry> {
  const path = renditionPath(piece)
  const original = entryOf(piece, records, packing)
  const { size } = await stat(join(folder, path))
  const detail = { from: piece.path, sha256: piece.file.sha256, ...done }
  return {
    ...original,
    ...{ path, size, sha256: await sha256Of(join(folder, path)), type: 'rendition' },
    chain: [...original.chain, { ...packing, action: 'rendered', detail, seq: null }],
  }
}
