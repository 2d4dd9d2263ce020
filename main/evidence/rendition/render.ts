import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { Bookmark, EvidenceFile } from '../../../preload/contract'
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
  makers: Makers
  signal: AbortSignal
  /** Share of the original that has been read, 0 to 1. */
  onShare(share: number): void
}

/** What was done to it. */
export interface Rendered {
  captioned: boolean
  blurred: number
  drawn: number
}

/** Ms for a film: half an hour of it in full size, on a machine with much else to do. */
const MOST = 60 * 60_000

/**
 * A copy to look at: faces blurred, time and place written below; of a still with arrows and boxes.
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
  const look: Look = {
    blurs: own.filter((each): each is Look['blurs'][number] => each.shape === 'blur'),
    caption: painter.drawsText ? captionOf(bookmark, file, makers, size.width) : null,
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
  const drawn = still ? own.length - look.blurs.length : 0
  return ok({ captioned: look.caption !== null, blurred: look.blurs.length, drawn })
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
