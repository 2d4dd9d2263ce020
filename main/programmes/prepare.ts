import type { ProgrammeRefusal } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import { type Ffmpeg, runToEnd, type Spawner } from '../streams'
import { bare, headOf, type PictureHead } from './picture'

/** Bytes of a file that is chosen. */
export const MOST_BYTES = 20_000_000
/** Of its pixels: a small file can hold very many. */
export const MOST_PIXELS = 60_000_000
/** Of what is kept, on its longer side: no screen of a meeting room shows more. */
export const LONGEST_SIDE = 3840

export interface Prepared {
  bytes: Buffer
  type: 'jpg' | 'png'
}

export interface PreparingDeps {
  clock: Clock
  spawn: Spawner
  ffmpeg(): Ffmpeg | null
}

/** Ms for one picture. */
const LIMIT = 30_000

/**
 * A picture as programmes keep it: encoded anew, upright, as large as a screen at most, and without
 * a word of where, when and by what it was taken.
 */
export async function prepared(
  file: Buffer,
  { clock, spawn, ffmpeg }: PreparingDeps,
): Promise<Result<Prepared, ProgrammeRefusal>> {
  if (file.length > MOST_BYTES) return fail('picture-too-large')
  const head = headOf(file)
  if (!head) return fail('picture-unreadable')
  if (head.width * head.height > MOST_PIXELS) return fail('picture-too-large')
  const found = ffmpeg()
  if (!found) return fail('ffmpeg-missing')
  // Here, since newer ffmpegs hand on what older ones lose.
  const launch = { program: found.program, args: argumentsFor(head), input: bare(file) }
  const { output } = await runToEnd(spawn, launch, clock, LIMIT)
  const made = headOf(output)
  return made?.type === head.type
    ? ok({ bytes: output, type: made.type })
    : fail('picture-unreadable')
}

/** By Exif's orientation. */
const TURNS: Record<number, string[]> = {
  ...{ 2: ['hflip'], 3: ['hflip', 'vflip'], 4: ['vflip'] },
  ...{ 5: ['transpose=0'], 6: ['transpose=1'], 7: ['transpose=3'], 8: ['transpose=2'] },
}

const ENCODERS = {
  jpg: ['-c:v', 'mjpeg', '-q:v', '2'],
  png: ['-c:v', 'png', '-pred', 'mixed'],
}
const PIXELS = { jpg: 'scale=out_range=pc,format=yuvj420p', png: 'format=rgba' }

/** The arguments that read the picture on standard input and write it to standard output. */
function argumentsFor({ type, width, height, turned }: PictureHead): string[] {
  const share = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  const side = (length: number) => Math.max(1, Math.round(length * share))
  const smaller =
    share < 1 ? [`scale=${side(width)}:${side(height)}:flags=lanczos+accurate_rnd`] : []
  const filters = [...smaller, ...(TURNS[turned] ?? []), PIXELS[type]].join()
  return [
    ...['-hide_banner', '-nostats', '-loglevel', 'error', '-noautorotate'],
    ...['-f', type === 'jpg' ? 'jpeg_pipe' : 'png_pipe', '-i', 'pipe:0', '-frames:v', '1'],
    ...['-vf', filters, '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact'],
    ...[...ENCODERS[type], '-f', 'image2pipe', 'pipe:1'],
  ]
}
