import { execFileSync } from 'node:child_process'
import type { Quality } from '../../../preload/contract'
import type { Tap } from '../../recording'

const PACKET = 188
/** Where ffmpeg puts the table and the picture. */
const [TABLE, PICTURE] = [0x1000, 0x100]

/** Of 25 pictures a second, with a keyframe every half second. */
export function makeFilm(seconds: number, codec: 'libx264' | 'libx265' = 'libx264'): Buffer {
  const params = 'keyint=12:min-keyint=12:scenecut=0:bframes=0'
  const settings =
    codec === 'libx264'
      ? ['-x264-params', params]
      : ['-x265-params', `${params}:log-level=none:repeat-headers=1`]
  return execFileSync('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=192x108:r=25', '-t', `${seconds}`],
    ...['-c:v', codec, '-preset', 'ultrafast', ...settings],
    ...['-pix_fmt', 'yuv420p', '-f', 'mpegts', '-omit_video_pes_length', '0', 'pipe:1'],
  ])
}

export interface Picture {
  bytes: Buffer
  keyframes: number[]
}

/** A film as main/streams hands it to the ring, a picture at a time. */
export function picturesOf(film: Buffer): { tables: Buffer[]; pictures: Picture[] } {
  const tables: Buffer[] = []
  const starts: { at: number; key: boolean }[] = []
  for (let at = 0; at < film.length; at += PACKET) {
    const begins = (film.readUInt8(at + 1) & 0x40) > 0
    const pid = film.readUInt16BE(at + 1) & 0x1fff
    const hasField = (film.readUInt8(at + 3) & 0x20) > 0 && film.readUInt8(at + 4) > 0
    const key = hasField && (film.readUInt8(at + 5) & 0x40) > 0
    if (begins && pid === PICTURE) starts.push({ at, key })
    else if (pid === 0) tables[0] ??= film.subarray(at, at + PACKET)
    else if (pid === TABLE) tables[1] ??= film.subarray(at, at + PACKET)
  }
  const pictures = starts.map(({ at, key }, i) => ({
    ...{ bytes: film.subarray(at, starts[i + 1]?.at), keyframes: key ? [0] : [] },
  }))
  return { tables, pictures }
}

export interface Play {
  film: Buffer
  camera: string
  quality: Quality
  /** Arrival of the first picture; the others follow each 40 ms. */
  from: number
  before?(arrival: number): void
}

/** A run of ffmpeg, without waiting. */
export function play(tap: Tap, { film, camera, quality, from, before }: Play): void {
  const { tables, pictures } = picturesOf(film)
  tap.begun(camera, quality)
  for (const [i, picture] of pictures.entries()) {
    before?.(from + i * 40)
    tap.batch(camera, quality, picture, tables, from + i * 40)
  }
}
