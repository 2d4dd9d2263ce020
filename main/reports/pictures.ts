import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {
  Bookmark,
  EvidenceFile,
  Language,
  PrivacyAreas,
  ReportPicture,
} from '../../preload/contract'
import { type Picture, timeText } from '../documents'
import { type Painter, render } from '../evidence'
import { runFfmpeg } from '../recording'
import { move, remove } from '../storage'
import { sha256Of } from './frozen'

export interface PictureDeps {
  /** For files that are being made and those that were; emptied at the start. */
  dir: string
  /** Null without ffmpeg: then no picture goes out, since nothing could be made unrecognisable. */
  painter(): Painter | null
  /** Where a file of a mark lies. */
  fileOf(bookmark: Bookmark, file: EvidenceFile): string
  station(): string
  /** What may not be seen of a camera's picture. */
  areas(camera: string): PrivacyAreas
}

/** The still to show: of the camera that was marked, of its main stream where there is one. */
export function stillOf({ files, views }: Bookmark): EvidenceFile | null {
  const stills = files.filter(({ type }) => type === 'still')
  const own = stills.filter(({ camera }) => camera === views[0]?.camera)
  const best = (all: EvidenceFile[]) => all.find(({ quality }) => quality === 'main') ?? all[0]
  return best(own) ?? best(stills) ?? null
}

/** What can be chosen of the marks of a period. */
export const choosable = (
  bookmarks: readonly Bookmark[],
  critical: ReadonlySet<string>,
  areas: PictureDeps['areas'],
) =>
  bookmarks.flatMap((bookmark): ReportPicture[] => {
    const { id, at, kind, kindLabel, views, drawings } = bookmark
    const still = stillOf(bookmark)
    if (kind === '' || !still) return []
    const own = drawings.filter(({ shape, camera }) => shape === 'blur' && camera === still.camera)
    const blurred = own.length + areas(still.camera).length
    const facility = views[0]?.facilityName || views[0]?.facility || ''
    return [{ id, at, kind: kindLabel, facility, critical: critical.has(kind), blurred }]
  })

type Made = { picture: Picture } | { lacking: 'no-still' | 'no-painter' }

/** Pixels: enough for a sheet, little enough for a letter. */
const WIDTH = 1280

/** A still with its time and place below it, blurred where somebody said so. */
export async function pictureOf(
  deps: PictureDeps,
  bookmark: Bookmark,
  language: Language,
): Promise<Made> {
  const file = stillOf(bookmark)
  const painter = deps.painter()
  if (!file) return { lacking: 'no-still' }
  if (!painter) return { lacking: 'no-painter' }
  const bytes = await rendered(deps, painter, bookmark, file)
  const size = bytes && jpegSize(bytes)
  if (!bytes || !size) return { lacking: 'no-still' }
  const { at, kindLabel, views } = bookmark
  const caption = [kindLabel[language], views[0]?.facilityName, timeText(at)]
    .filter(Boolean)
    .join(', ')
  return { picture: { bytes, ...size, caption } }
}

async function rendered(
  { dir, fileOf, station, areas: areasOf }: PictureDeps,
  painter: Painter,
  bookmark: Bookmark,
  file: EvidenceFile,
): Promise<Buffer | null> {
  const areas = areasOf(file.camera)
  const look = sha256Of(JSON.stringify([bookmark.drawings, bookmark.place, file.sha256, areas]))
  const path = join(dir, `${bookmark.id}-${look.slice(0, 16)}.jpg`)
  const there = await readFile(path).catch(() => null)
  if (there) return there
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const [full, small] = [`${path}.full.jpg`, `${path}.small.jpg`]
  const request = {
    ...{ bookmark, file, from: fileOf(bookmark, file), into: full, areas, onShare: () => {} },
    makers: { operator: '', station: station() },
    signal: new AbortController().signal,
  }
  try {
    let made = await render(painter, request).catch(() => null)
    // Its font cannot be opened, it may be: areas that are blurred matter more.
    if (!made?.ok && painter.drawsText)
      made = await render({ ...painter, drawsText: false }, request).catch(() => null)
    if (!made?.ok) return null
    const scale = `scale=w='min(${WIDTH},iw)':h=-2:out_range=pc,format=yuvj420p`
    const asked = ['-hide_banner', '-nostdin', '-i', full, '-vf', scale, '-q:v', '4', '-y', small]
    const shrunk = await runFfmpeg(painter.program, asked, nothing())
    if (!shrunk.ok) return null
    await move(small, path)
    return await readFile(path)
  } finally {
    await Promise.all([remove(full), remove(small)])
  }
}

async function* nothing(): AsyncGenerator<Buffer> {}

/** Of a JPEG, from its frame header, in pixels. */
export function jpegSize(bytes: Buffer): { width: number; height: number } | null {
  for (let i = 2; i + 9 < bytes.length && bytes[i] === 0xff; ) {
    const marker = bytes[i + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: bytes.readUInt16BE(i + 5), width: bytes.readUInt16BE(i + 7) }
    i += 2 + bytes.readUInt16BE(i + 2)
  }
  return null
}
