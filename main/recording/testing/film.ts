import { execFileSync } from 'node:child_process'
import { PACKET, packetAt, tracksIn } from '../../mpegts'
import type { Tap } from '../recording'

const STRIPES = 12
const WIDTH = STRIPES * 16

export interface FilmOptions {
  frames: number
  gop: number
  codec?: 'libx264' | 'libx265'
  /** Adds sound. */
  audio?: 'aac' | 'mp2' | 'ac3'
  /** The number of the first picture. */
  first?: number
  /** Seconds on the stream's own clock; 1.4 more are ffmpeg's habit. */
  startsAt?: number
}

/** MPEG-TS at 25 pictures a second, each with its number in twelve stripes, white for a one. */
export function makeFilm(options: FilmOptions): Buffer {
  const { frames, gop, codec = 'libx264', audio, first = 0, startsAt = 0 } = options
  const number = `mod(floor((N+${first})/pow(2,X)),2)`
  const picture = `nullsrc=s=${STRIPES}x4:r=25,geq=lum='16+200*${number}':cb=128:cr=128,scale=${WIDTH}:64:flags=neighbor`
  const params = `keyint=${gop}:min-keyint=${gop}:scenecut=0:bframes=0`
  const x26 = codec === 'libx264' ? '-x264-params' : '-x265-params'
  const quiet = codec === 'libx264' ? params : `${params}:log-level=none:repeat-headers=1`
  const sound = audio ? ['-f', 'lavfi', '-i', 'sine=440'] : []
  return ffmpeg([
    ...['-f', 'lavfi', '-i', picture, ...sound],
    ...['-c:v', codec, '-preset', 'ultrafast', x26, quiet, '-pix_fmt', 'yuv420p'],
    ...(audio ? ['-c:a', audio] : []),
    ...['-t', `${frames / 25}`, '-threads', '1', '-output_ts_offset', `${startsAt}`],
    ...['-f', 'mpegts'],
    ...['-omit_video_pes_length', '0', 'pipe:1'],
  ])
}

/** The numbers of all pictures in a file, as they are shown. */
export function numbersIn(path: string): number[] {
  const raw = ffmpeg([
    '-i',
    path,
    '-fps_mode',
    'passthrough',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'gray',
    'pipe:1',
  ])
  const size = WIDTH * 64
  return Array.from({ length: raw.length / size }, (_, i) => numberIn(raw.subarray(i * size)))
}

function numberIn(gray: Buffer): number {
  let number = 0
  for (let bit = 0; bit < STRIPES; bit++) {
    if ((gray[32 * WIDTH + bit * 16 + 8] ?? 0) > 120) number += 2 ** bit
  }
  return number
}

/** What ffprobe says of each picture: seconds, and whether it is a keyframe. */
export function picturesIn(path: string): { time: number; key: boolean }[] {
  const shown = ['-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0', path]
  return execFileSync('ffprobe', ['-v', 'error', '-select_streams', 'v', ...shown], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .filter((line) => line.includes(','))
    .map((line) => ({ time: Number.parseFloat(line), key: line.includes('K') }))
    .sort((a, b) => a.time - b.time)
}

/** Decodes everything; what ffmpeg complains of. */
export const complaints = (path: string): string =>
  ffmpeg(['-i', path, '-f', 'null', '-'], 'pipe').toString()

function ffmpeg(args: string[], stderr: 'inherit' | 'pipe' = 'inherit'): Buffer {
  const command = stderr === 'pipe' ? 'ffmpeg -v warning "$@" 2>&1' : 'exec ffmpeg -v error "$@"'
  return execFileSync('sh', ['-c', command, 'sh', ...args], {
    maxBuffer: 200_000_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** One picture of a film, as ffmpeg would give it out. */
export interface Chunk {
  bytes: Buffer
  keyframes: number[]
}

/** A film in pieces that each begin with a picture; the head before the first is apart. */
export function chunksOf(film: Buffer): { tables: Buffer[]; chunks: Chunk[] } {
  const tables: Buffer[] = []
  const cuts: { at: number; key: boolean }[] = []
  let video = -1
  for (let at = 0; at + PACKET <= film.length; at += PACKET) {
    const packet = packetAt(film, at)
    if (!packet?.start) continue
    const tracks = tracksIn(film, packet.payload, at + PACKET)
    if (packet.pid === 0) tables[0] ??= film.subarray(at, at + PACKET)
    else if (tracks[0] && packet.pid === 0x1000) {
      tables[1] ??= film.subarray(at, at + PACKET)
      video = tracks[0].pid
    } else if (packet.pid === video) cuts.push({ at, key: packet.keyframe })
  }
  const chunks = cuts.map(({ at, key }, i) => ({
    bytes: film.subarray(at, cuts[i + 1]?.at ?? film.length),
    keyframes: key ? [0] : [],
  }))
  return { tables, chunks }
}

export interface Feed {
  tap: Tap
  camera: string
  film: Buffer
  /** Arrival of the first picture; the others follow each 40 ms. */
  from: number
  /** Only the first so many pictures. */
  count?: number
  /** Called before each picture, with its arrival. */
  before?(arrival: number): void
}

/** One run of ffmpeg on the main stream, without waiting. */
export function feed({ tap, camera, film, from, count, before }: Feed): void {
  const { tables, chunks } = chunksOf(film)
  tap.begun(camera, 'main')
  for (const [i, chunk] of chunks.slice(0, count).entries()) {
    before?.(from + i * 40)
    tap.batch(camera, 'main', chunk, tables, from + i * 40)
  }
}
