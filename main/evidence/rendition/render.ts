import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { Bookmark, Drawing, EvidenceFile, PrivacyArea } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import { type FfmpegFailure, runFfmpeg, toldIn } from '../../recording'
import { stopIf } from '../cancel'
import { captionTime } from '../times'
import { filmArguments, stillArguments } from './arguments'
import { captionOf, type Makers } from './caption'
import { drawnOver } from './drawn'
import type { Look } from './filters'

/** The ffmpeg in use. */
export interface Painter {
  program: string
  drawsText: boolean
  /** A TTF file. On Windows ffmpeg opens it only if the path is plain ASCII. */
  font: string
}

export interface RenderRequest {
  bookmark: Bookmark
  file: EvidenceFile
  /** The original. */
  from: string
  /** Under a name of its own; what is there is replaced. */
  into: string
  /** What may not be seen of the camera's picture, in what goes out now. */
  areas: PrivacyArea[]
  /** Null for nothing written below: no name, place or time. */
  makers: Makers | null
  signal: AbortSignal
  /** Share of the original that has been read, 0 to 1. */
  onShare(share: number): void
}

/** What was done to it. */
export interface Rendered {
  captioned: boolean
  /** Areas that somebody marked in it. */
  blurred: number
  /** Areas of the camera. */
  covered: number
  drawn: number
}

/** Ms for a film: half an hour of it in full size, on a machine with much else to do. */
const MOST = 60 * 60_000

/**
 * A copy to look at: areas and faces covered, time and place written below; of a still with arrows and boxes.
 * Synced. Rejects with Cancelled, or the file system's error; leaves half a file then.
 */
export async function render(
  painter: Painter,
  request: RenderRequest,
): Promise<Result<Rendered, FfmpegFailure>> {
  const { bookmark, file, from, into, makers } = request
  const size = await sizeOf(painter.program, from)
  if (!size) return fail('ffmpeg-failed', from)
  const own = bookmark.drawings.filter(({ camera }) => camera === file.camera)
  const blurs = own.flatMap(areaOf)
  const isCaptioned = painter.drawsText && makers !== null
  const look: Look = {
    areas: [...request.areas, ...blurs],
    caption: isCaptioned ? captionOf(bookmark, file, makers, size.width) : null,
    font: painter.font,
  }
  const still = file.type === 'still'
  const made = still
    ? await runFfmpeg(
        painter.program,
        stillArguments(look, captionTime(file.from), from, size, into),
        once(drawnOver(own, size.width, size.height)),
      )
    : await runFfmpeg(painter.program, filmArguments(look, file.from, into), read(request), MOST)
  stopIf(request.signal)
  if (!made.ok) return made
  await synced(into)
  const drawn = still ? own.length - blurs.length : 0
  const about = { blurred: blurs.length, covered: request.areas.length, drawn }
  return ok({ captioned: look.caption !== null, ...about })
}

function areaOf(drawing: Drawing): PrivacyArea[] {
  if (drawing.shape !== 'blur') return []
  const { x, y, width, height } = drawing
  return [{ x, y, width, height, look: 'blur' }]
}

/** Of the picture, in pixels; null when ffmpeg finds none. */
function sizeOf(program: string, path: string): Promise<{ width: number; height: number } | null> {
  return new Promise((resolve) => {
    const options = { timeout: 10_000, windowsHide: true }
    // It complains that it has nothing to write, and tells what it found.
    execFile(program, ['-hide_banner', '-i', path], options, (_error, _out, said) =>
      resolve(toldIn(said)),
    )
  })
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

/** The original, piece by piece; the film ends early when it is no longer wanted. */
async function* read({ from, signal, onShare }: RenderRequest): AsyncGenerator<Buffer> {
  const { size } = await stat(from)
  let done = 0
  for await (const chunk of createReadStream(from, { highWaterMark: 1 << 18 })) {
    stopIf(signal)
    yield chunk as Buffer
    done += (chunk as Buffer).length
    onShare(done / Math.max(1, size))
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}
